import type { Instant } from '@rejoin/core/instant';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { GuestResponse } from '../prompts/response.ts';
import type { Attachment, MessageItem, ThreadItem } from '../wire/structured-message.ts';
import type { FormLine } from './form-lines.ts';
import { formLines } from './form-lines.ts';
import type { PromptState } from './prompt-states.ts';
import { promptStates } from './prompt-states.ts';

/** One message on screen: told by the gateway, or still in the outbox. */
export type BubbleFacts = {
  /** The same before and after the gateway has told the message back, so that it stays where it is on screen. */
  readonly key: string;
  readonly at: Instant;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** What can be answered by pressing or filling in, and how it stands. */
  readonly prompts?: readonly PromptState[];
  /** What the guest filled in, when this is their form. */
  readonly form?: readonly FormLine[];
  /** Set as long as the message is in the outbox. */
  readonly entry?: OutboxEntry;
  /** The latest of the guest's messages, and it has arrived. */
  readonly isLatestSent?: true;
  /** The gateway's id, once it has one. */
  readonly messageId?: string;
};

/** What stands in the thread, from top to bottom. */
export type Row = { readonly kind: 'day'; readonly key: string; readonly at: Instant } | EndedRow | BubbleGroup;

export type EndedRow = {
  readonly kind: 'ended';
  readonly key: string;
  readonly readOnly: boolean;
  readonly name?: string;
  /** Nothing has come after it. */
  readonly isLast?: true;
};

/** Messages of one sender that follow each other within a minute. */
export type BubbleGroup = {
  readonly kind: 'group';
  readonly key: string;
  readonly mine: boolean;
  readonly bot: boolean;
  readonly name?: string;
  readonly bubbles: readonly [BubbleFacts, ...BubbleFacts[]];
};

const GROUP_MS = 60_000;

/** Lays out the thread and, after it, what is still to be sent. `dayOf` numbers the days of the guest's calendar. */
export function layOut(
  thread: readonly ThreadItem[],
  entries: readonly OutboxEntry[],
  dayOf: (at: Instant) => number,
): Row[] {
  const rows: Row[] = [];
  let day: number | undefined;
  const states = promptStates(thread, entries);
  const newest = entries.length === 0 ? thread.at(-1) : undefined;
  const latestSent = entries.length === 0 ? thread.findLast((item) => item.kind === 'message' && item.mine) : undefined;
  const pieces = [
    ...thread.map((item) =>
      item.kind === 'ended'
        ? fromEnd(item, item === newest)
        : fromMessage(item, thread, { prompts: states.get(item.id), isLatestSent: item === latestSent }),
    ),
    ...entries.map((entry) => fromEntry(entry, thread)),
  ];
  for (const piece of pieces) {
    const at = piece.kind === 'ended' ? piece.at : piece.bubbles[0].at;
    const last = rows.at(-1);
    if (day !== dayOf(at)) {
      day = dayOf(at);
      rows.push({ kind: 'day', key: `day ${day}`, at }, piece);
    } else if (last?.kind === 'group' && piece.kind === 'group' && belongsTogether(last, piece)) {
      rows[rows.length - 1] = { ...last, bubbles: [...last.bubbles, ...piece.bubbles] };
    } else {
      rows.push(piece);
    }
  }
  return rows;
}

type Piece = BubbleGroup | (EndedRow & { readonly at: Instant });

function fromEnd({ id: key, at, readOnly, name }: Extract<ThreadItem, { kind: 'ended' }>, isLast: boolean): Piece {
  return { kind: 'ended', key, at, readOnly, ...(name && { name }), ...(isLast && { isLast }) };
}

type Standing = { readonly prompts: readonly PromptState[] | undefined; readonly isLatestSent: boolean };

function fromMessage(item: MessageItem, thread: readonly ThreadItem[], { prompts, isLatestSent }: Standing): Piece {
  const key = keyOf(item);
  const { at, attachments, mine, bot, name } = item;
  const said = { key, at, attachments, messageId: item.id, ...wordsOf(item, thread) };
  return {
    kind: 'group',
    key,
    mine,
    bot,
    ...(name && { name }),
    bubbles: [{ ...said, ...(prompts && { prompts }), ...(isLatestSent && { isLatestSent }) }],
  };
}

function fromEntry(entry: OutboxEntry, thread: readonly ThreadItem[]): Piece {
  const { id: key, createdAt: at } = entry;
  const bubble: BubbleFacts = { key, at, attachments: [], entry, ...wordsOf(entry, thread) };
  return { kind: 'group', key, mine: true, bot: false, bubbles: [bubble] };
}

/** A response without words of its own says what was chosen; a form shows it line by line. */
function wordsOf(
  { text, response }: { readonly text: string; readonly response?: GuestResponse },
  thread: readonly ThreadItem[],
) {
  const chosen = response?.answers.map((answer) => answer.text).join(', ') ?? '';
  if (response?.type === 'Form') return { text: text === chosen ? '' : text, form: formLines(response, thread) };
  return { text: text || chosen };
}

function keyOf(item: MessageItem): string {
  return item.clientId ?? item.id;
}

function belongsTogether(group: BubbleGroup, next: BubbleGroup): boolean {
  const last = group.bubbles.at(-1) ?? group.bubbles[0];
  const gap = Math.abs(next.bubbles[0].at - last.at);
  return group.mine === next.mine && group.bot === next.bot && group.name === next.name && gap < GROUP_MS;
}
