import { verifiedName } from '@rejoin/core/identity/guest-profile';
import type { BubblePosition, BubbleSide, Delivery } from '@rejoin/ui/bubble-frame';
import type { Outgoing } from '../../live/outgoing.ts';
import type { Queue, ThreadEntry } from '../../live/wire.ts';
import { agentNames, nameOf } from './agent-names.ts';
import { type BubbleFile, type BubbleImage, contentOf, sorted } from './bubble-content.ts';
import { exchangesOf } from './exchanges.ts';
import { type LegHappening, legWords, type ThreadNames } from './leg-words.ts';
import { type RoutingHappening, routingWords } from './routing-words.ts';
import { parted, type StructuredPart, structuredPart } from './structured-parts.ts';

/** What stands in a thread, from top to bottom. Keys are the same at every drawing. */
export type ThreadItem =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | {
      readonly type: 'happening';
      readonly key: string;
      readonly at: number;
      readonly kind: Happening;
      readonly words: string;
    }
  | AsideItem
  | BubbleItem;

export type Happening = LegHappening | RoutingHappening | 'signedIn' | 'left' | 'over';

/** What the guest never sees: a supervisor's word to the agent, or a note for colleagues. */
export type AsideItem = {
  readonly type: 'aside';
  readonly kind: 'whisper' | 'note';
  readonly key: string;
  readonly at: number;
  /** Who said it; absent: I. */
  readonly by?: string;
  /** To whom, where not to me. */
  readonly to?: string;
  readonly text: string;
  /** My own on its way. */
  readonly delivery?: 'pending' | 'failed';
  readonly clientMessageId?: string;
  readonly refusal?: string;
};

export type BubbleItem = {
  readonly type: 'bubble';
  readonly key: string;
  readonly at: number;
  readonly from: 'guest' | 'agent' | 'flow';
  readonly side: BubbleSide;
  readonly saidBy: string;
  /** The same, above the first of a group: only where it is neither me nor the guest. */
  readonly author?: string;
  readonly position: BubblePosition;
  /** What it is instead of words: a bubble is one or the other. */
  readonly part?: StructuredPart;
  readonly text: string;
  readonly images: readonly BubbleImage[];
  readonly files: readonly BubbleFile[];
  readonly delivery?: Delivery;
  readonly clientMessageId?: string;
  readonly refusal?: string;
};

export type ThreadView = {
  readonly conversationId: string;
  readonly entries: readonly ThreadEntry[];
  /** Only those that the entries don't show yet. */
  readonly outgoing: readonly Outgoing[];
  /** Everything up to this sequence has reached the guest; absent: nothing is said of that. */
  readonly delivered?: number;
  readonly agentId: string;
  /** What every agent is called, by id. */
  readonly agentNames: Readonly<Record<string, string>>;
  readonly queues: readonly Queue[];
  /**
   * A supervisor reads, beside the agent: what agents have written stands on the side where it stands for them, under their names, and what
   * routing has done is told, too.
   */
  readonly readsAlong?: boolean;
};

type Draft = Omit<BubbleItem, 'position' | 'author' | 'saidBy'> & {
  readonly speaker: string;
  readonly name?: string;
  readonly sequence?: number;
};
type Piece = Exclude<ThreadItem, BubbleItem> | Draft;

const ENDINGS = {
  cleared: 'Guest cleared the conversation',
  superseded: 'Guest began a new conversation',
  expired: 'The guest’s session has expired',
} as const;

export function threadItems(view: ThreadView): ThreadItem[] {
  const { conversationId, entries, agentId, readsAlong = false } = view;
  const exchanges = exchangesOf(conversationId, entries);
  const names = namesFor(view);
  const lastReturn = entries.findLast(({ event }) => event.type === 'Rejoined')?.sequence ?? 0;
  const pieces = [
    ...entries.flatMap((entry) =>
      pieceOf(entry, { names, agentId, lastReturn, readsAlong }).flatMap((piece): Piece[] =>
        piece.type === 'bubble' ? parted(piece, structuredPart(entry, exchanges)) : [piece],
      ),
    ),
    ...view.outgoing.map((each) => (each.audience === 'colleagues' ? outgoingNote(each) : outgoingBubble(each))),
  ];
  return positioned(withStates(withDays(pieces), view.delivered));
}

type Around = {
  readonly names: ThreadNames;
  readonly agentId: string;
  /** Where the guest came back last; 0 when never. */
  readonly lastReturn: number;
  readonly readsAlong: boolean;
};

function pieceOf({ sequence, at, event }: ThreadEntry, around: Around): Piece[] {
  const { names, agentId, lastReturn, readsAlong } = around;
  const key = String(sequence);
  const said = { type: 'bubble', key, at, sequence } as const;
  const happening = (kind: Happening, words: string): Piece[] => [{ type: 'happening', key, at, kind, words }];
  switch (event.type) {
    case 'GuestMessaged':
      return [{ ...said, from: 'guest', side: 'theirs', speaker: 'guest', ...contentOf(event.message) }];
    case 'FlowMessaged':
      return [automatic(event.text, { key, at, sequence, speaker: 'flow', name: 'Automatic' })];
    case 'ProgramMessaged':
      return [automatic(event.text, { key, at, sequence, speaker: event.byId, name: `Automatic · ${event.byName}` })];
    case 'AgentMessaged': {
      const mine = event.agentId === agentId;
      const who = mine ? { speaker: 'me' } : { speaker: event.agentId, name: event.agentName };
      const side = mine || readsAlong ? 'mine' : 'bot';
      return [{ ...said, from: 'agent', side, ...who, ...contentOf(event.message) }];
    }
    case 'GuestSignedIn':
      return happening('signedIn', `${verifiedName(event.guest) ?? 'The guest'} signed in`);
    case 'Accepted':
      return happening('joined', `${names.agent(event.agentId)} joined`);
    case 'Whispered':
    case 'Noted':
      return [asideOf(event, { key, at }, around)];
    case 'Disconnected': {
      const doer = event.byId ?? event.agentId;
      const who = doer === undefined ? 'The message flow' : names.agent(doer);
      const how = event.because === 'inactivity' ? 'Nobody wrote: it was closed' : `${who} disconnected`;
      return happening('left', `${how}${sequence < lastReturn ? ' · guest came back' : ''}`);
    }
    case 'Ended':
      return happening('over', ENDINGS[event.reason]);
    default: {
      const told = legWords(event, names) ?? (readsAlong ? routingWords(event, names) : undefined);
      return told === undefined ? [] : happening(told.kind, told.words);
    }
  }
}

function automatic(text: string, said: Pick<Draft, 'key' | 'at' | 'sequence' | 'speaker' | 'name'>): Draft {
  return { type: 'bubble', from: 'flow', side: 'bot', text, images: [], files: [], ...said };
}

function asideOf(
  event: Extract<ThreadEntry['event'], { type: 'Whispered' | 'Noted' }>,
  place: Pick<AsideItem, 'key' | 'at'>,
  { names, agentId }: Pick<Around, 'names' | 'agentId'>,
): AsideItem {
  const by = event.byId === agentId ? {} : { by: names.agent(event.byId) };
  if (event.type === 'Noted') return { type: 'aside', kind: 'note', ...place, ...by, text: event.text };
  const to = event.toAgentId === agentId ? {} : { to: names.agent(event.toAgentId) };
  return { type: 'aside', kind: 'whisper', ...place, ...by, ...to, text: event.text };
}

function namesFor({ entries, agentId, agentNames: known, queues }: ThreadView): ThreadNames {
  const agents = agentNames(entries, agentId, known);
  const codes = new Map(queues.flatMap(({ wrapUp }) => wrapUp.codes.map(({ id, name }) => [id, name])));
  return {
    agent: (id) => nameOf(agents, id),
    queue: (id) => queues.find((queue) => queue.id === id)?.name ?? 'another queue',
    code: (id) => codes.get(id) ?? 'a code that is no longer there',
  };
}

function outgoingBubble(outgoing: Outgoing): Draft {
  const { clientMessageId, text, files, writtenAt: at, status } = outgoing;
  return {
    type: 'bubble',
    key: clientMessageId,
    at,
    from: 'agent',
    side: 'mine',
    speaker: 'me',
    text,
    ...sorted(files.map(({ previewUrl = '', ...file }) => ({ ...file, url: previewUrl }))),
    delivery: status === 'refused' ? 'failed' : status === 'stored' ? 'sent' : 'pending',
    clientMessageId,
    ...(status === 'refused' && { refusal: outgoing.refusal }),
  };
}

function outgoingNote(outgoing: Outgoing): AsideItem {
  const { clientMessageId, text, writtenAt: at, status } = outgoing;
  const note = { type: 'aside', kind: 'note', key: clientMessageId, at, text, clientMessageId } as const;
  if (status === 'refused') return { ...note, delivery: 'failed', refusal: outgoing.refusal };
  return status === 'pending' ? { ...note, delivery: 'pending' } : note;
}

function withDays(pieces: readonly Piece[]): Piece[] {
  let day = '';
  return pieces.flatMap((piece): Piece[] => {
    const today = new Date(piece.at).toDateString();
    if (today === day) return [piece];
    day = today;
    return [{ type: 'day', key: `day ${today}`, at: piece.at }, piece];
  });
}

/** The last of mine tells how far it has got; what is on its way or has failed tells so wherever it stands. */
function withStates(pieces: readonly Piece[], delivered: number | undefined): readonly Piece[] {
  if (delivered === undefined) return pieces;
  const last = pieces.findLastIndex((piece) => piece.type === 'bubble' && piece.speaker === 'me');
  return pieces.map((piece, index) => {
    if (piece.type !== 'bubble' || index !== last || piece.sequence === undefined) return piece;
    return { ...piece, delivery: delivered >= piece.sequence ? 'delivered' : 'sent' };
  });
}

function positioned(pieces: readonly Piece[]): ThreadItem[] {
  return pieces.map((piece, index) => {
    if (piece.type !== 'bubble') return piece;
    const above = together(pieces[index - 1], piece);
    const below = together(piece, pieces[index + 1]);
    const { speaker, name, sequence: _, ...bubble } = piece;
    return {
      ...bubble,
      saidBy: name ?? (speaker === 'me' ? 'You' : 'Guest'),
      position: above ? (below ? 'middle' : 'last') : below ? 'first' : 'single',
      ...(name !== undefined && !above && { author: name }),
    };
  });
}

/** Same sender, same minute; but what failed stands alone, with what can be done about it. */
function together(upper: Piece | undefined, lower: Piece | undefined): boolean {
  return (
    upper?.type === 'bubble' &&
    lower?.type === 'bubble' &&
    upper.speaker === lower.speaker &&
    upper.refusal === undefined &&
    lower.refusal === undefined &&
    Math.floor(upper.at / 60_000) === Math.floor(lower.at / 60_000)
  );
}
