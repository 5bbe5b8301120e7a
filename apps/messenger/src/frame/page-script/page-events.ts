import type { FrameEvent } from '../../page-channel/names.ts';
import type { Model } from '../conversation/model.ts';
import type { OutboxEntry, Problem } from '../outbox/outbox.ts';
import { promptStates } from '../thread/prompt-states.ts';
import type { Surroundings } from '../view/surroundings.ts';
import type { MessageItem, ThreadItem } from '../wire/structured-message.ts';
import { type PageMessage, pageMessage } from './page-message.ts';

/** Something the page may hear of the conversation. */
export type PageEvent =
  | { readonly name: 'message'; readonly detail: PageMessage }
  | {
      readonly name: 'history';
      readonly detail: { readonly messages: readonly PageMessage[]; readonly complete: boolean };
    }
  | { readonly name: Exclude<FrameEvent, 'message' | 'history'>; readonly detail: object };

/** What the guest sees of names and problems. */
export type Seen = Pick<Surroundings, 'persona'> & { readonly words: Pick<Surroundings['words'], 'problems'> };

type Change = {
  readonly before: Model;
  readonly after: Model;
  /** The gateway has told of another session, or of a new conversation. */
  readonly isAnother: boolean;
};

/** What has become of a conversation between two moments, in the order a page needs it. */
export function eventsBetween({ before, after, isAnother }: Change, seen: Seen): PageEvent[] {
  const known = new Set(before.thread.map((item) => item.id));
  const newest = before.thread.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  const added = after.thread.filter((item) => !known.has(item.id));
  // What was missed while the line was lost has just come, for the page.
  const read = after.history.pagesLoaded > before.history.pagesLoaded && before.history.leftAt === undefined;
  const isPast = (item: ThreadItem) => read && (before.thread.length === 0 || item.at <= newest);
  const failedBefore = new Set(failures(before).map((entry) => entry.id));
  return [
    ...(before.thread.length > 0 && after.thread.length === 0 ? [cleared(after)] : []),
    ...(isAnother ? [started(after)] : []),
    ...(read ? [history(added.filter(isPast), after, seen)] : []),
    ...added.filter((item) => !isPast(item)).map((item) => arrived(item, after, seen)),
    ...uploadsBetween(before, after),
    ...failures(after)
      .filter((entry) => !failedBefore.has(entry.id))
      .map((entry) => failed(entry, seen)),
    ...typingBetween(before, after),
  ];
}

/** What somebody who begins to listen has missed of a conversation that has started. */
export function standing(model: Model, seen: Seen): PageEvent[] {
  const some = model.thread.length > 0 || model.history.pagesLoaded > 0;
  return [
    started(model),
    ...(some ? [history(model.thread, model, seen)] : []),
    ...uploads(model).map(uploading),
    ...failures(model).map((entry) => failed(entry, seen)),
    ...(model.typist ? [typing(model)] : []),
  ];
}

/** The gateway has told which conversation this is. */
function started({ history: past, readOnly }: Model): PageEvent {
  return { name: 'started', detail: { newConversation: past.complete && past.pagesLoaded === 0, readOnly } };
}

function cleared({ notice }: Model): PageEvent {
  return { name: 'cleared', detail: notice ? { reason: notice } : {} };
}

function history(items: readonly ThreadItem[], model: Model, { persona }: Seen): PageEvent {
  const states = statesOf(model);
  const messages = items
    .filter((item): item is MessageItem => item.kind === 'message')
    .map((item) => pageMessage(item, { persona, states }));
  return { name: 'history', detail: { messages, complete: model.history.complete } };
}

function arrived(item: ThreadItem, model: Model, { persona }: Seen): PageEvent {
  if (item.kind === 'message')
    return { name: 'message', detail: pageMessage(item, { persona, states: statesOf(model) }) };
  const { readOnly, name } = item;
  return { name: 'disconnected', detail: { readOnly, ...(name && { name }) } };
}

function failures({ outbox }: Model): readonly OutboxEntry[] {
  return outbox.entries.filter((entry) => entry.delivery.status === 'failed');
}

function failed({ id, text, file, delivery }: OutboxEntry, seen: Seen): PageEvent {
  const reason = delivery.status === 'failed' ? delivery.problem : 'refused';
  return notSent({ id, text, fileName: file?.fileName, reason }, seen);
}

/** Something of the guest's that was not taken. */
export type NotSent = {
  /** Absent: it never came as far as being a message, and can't be tried again. */
  readonly id?: string;
  readonly text: string;
  readonly fileName: string | undefined;
  readonly reason: Problem;
};

export function notSent({ fileName, reason, ...rest }: NotSent, { words }: Seen): PageEvent {
  const file = fileName === undefined ? {} : { fileName };
  return { name: 'failed', detail: { ...rest, ...file, reason, explanation: words.problems[reason] } };
}

type Upload = { readonly id: string; readonly fileName: string; readonly share: number };

/** Files on their way, and how much of each is there. */
function uploads({ outbox }: Model): readonly Upload[] {
  return outbox.entries.flatMap(({ id, file, delivery }) => {
    if (!file || delivery.status === 'failed') return [];
    const { fileName, uploadedAs } = file;
    const isThere = uploadedAs !== undefined || delivery.status === 'confirming';
    return [{ id, fileName, share: delivery.status === 'uploading' ? delivery.share : Number(isThere) }];
  });
}

function uploadsBetween(before: Model, after: Model): PageEvent[] {
  const known = new Map(uploads(before).map(({ id, share }) => [id, share]));
  return uploads(after)
    .filter(({ id, share }) => known.get(id) !== share)
    .map(uploading);
}

function uploading(upload: Upload): PageEvent {
  return { name: 'uploading', detail: upload };
}

function typingBetween(before: Model, after: Model): PageEvent[] {
  const same = (before.typist === undefined) === (after.typist === undefined);
  return same && before.typist?.name === after.typist?.name ? [] : [typing(after)];
}

function typing({ typist }: Model): PageEvent {
  return { name: 'typing', detail: { on: typist !== undefined, ...(typist?.name && { name: typist.name }) } };
}

/** Where nothing more can be said, nothing is open. */
function statesOf({ thread, outbox, readOnly }: Model): Parameters<typeof pageMessage>[1]['states'] {
  const states = promptStates(thread, outbox.entries);
  if (!readOnly) return states;
  return new Map([...states].map(([id, those]) => [id, those.map((state) => ({ ...state, open: false }))]));
}
