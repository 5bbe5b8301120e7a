import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import { concernsOf } from '@rejoin/core/conversation/concerns';
import type { Entry } from '@rejoin/core/conversation/events';
import { handle } from '@rejoin/core/conversation/handle';
import type { ConversationRefusal } from '@rejoin/core/conversation/refusals';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { createLanes } from './lanes.ts';
import type { Clock } from './ports/clock.ts';
import type { Append, AppendOutcome, ConversationLog, StoredAt } from './ports/conversation-log.ts';
import type { News } from './ports/news.ts';
import { createRecentStates } from './recent-states.ts';

/** One command for one conversation. */
export type Deed = {
  readonly conversationId: string;
  /** Made on the state it will be decided on; asked again when that has moved on. */
  readonly command: (state: ConversationState | undefined) => ConversationCommand;
  /** The message is stored once under this key. */
  readonly once?: string;
};

export type Executed =
  | { readonly type: 'done'; readonly entries: readonly Entry[]; readonly state: ConversationState }
  /** The message was stored before, there. */
  | ({ readonly type: 'repeated' } & StoredAt)
  /** Only for a new conversation: its session has one already. Look for that and decide anew. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: ConversationRefusal | 'noSeat' };

export type Appended = { readonly before: ConversationState | undefined; readonly append: Append };

export type Conversations = ReturnType<typeof createConversations>;

type Attempt = { readonly deed: Deed; readonly before: ConversationState | undefined; readonly append: Append };

/**
 * The one shell around the rules: load → decide → append → publish.
 *
 * Deeds on one conversation run in the order they came, one at a time; deeds on different conversations that arrive together
 * share one append. When the log can't be written, every deed of that append fails and so does what was queued behind it on
 * the same conversations, so that messages never overtake each other. `onAppended` hears of what this process committed.
 */
export function createConversations(ports: {
  readonly log: ConversationLog;
  readonly clock: Clock;
  readonly onAppended?: (appended: readonly Appended[]) => void;
}) {
  const { log, clock } = ports;
  const states = createRecentStates(log);
  const listeners = new Set<(appended: readonly Appended[]) => void>(ports.onAppended === undefined ? [] : [ports.onAppended]);
  const lanes = createLanes<Deed, Executed>({ laneOf: (deed) => deed.conversationId, run: runGroup });

  /** The outcomes of those that are settled; a deed without one takes another turn. */
  async function runGroup(deeds: readonly Deed[]): Promise<ReadonlyMap<Deed, Executed>> {
    const before = await states.load(deeds.map((deed) => deed.conversationId));
    const settled = new Map<Deed, Executed>();
    const attempts: Attempt[] = [];
    const refused: Deed[] = [];
    for (const deed of deeds) {
      const outcome = attemptOf(deed, before.get(deed.conversationId), clock());
      if ('append' in outcome) attempts.push(outcome);
      else {
        settled.set(deed, outcome);
        if (outcome.type === 'refused' && deed.once !== undefined) refused.push(deed);
      }
    }
    await admitRepeats(refused, settled);
    if (attempts.length > 0) settleAppends(attempts, await log.append(attempts.map(({ append }) => append)), settled);
    return settled;
  }

  /** What was stored once is not refused the second time, whatever has happened since. */
  async function admitRepeats(refused: readonly Deed[], settled: Map<Deed, Executed>): Promise<void> {
    if (refused.length === 0) return;
    const stored = await log.whereStored(refused.flatMap((deed) => deed.once ?? []));
    for (const deed of refused) {
      const at = stored.get(deed.once ?? '');
      if (at !== undefined) settled.set(deed, { type: 'repeated', ...at });
    }
  }

  function settleAppends(attempts: readonly Attempt[], outcomes: readonly AppendOutcome[], settled: Map<Deed, Executed>): void {
    const appended: Appended[] = [];
    attempts.forEach(({ deed, before, append }, index) => {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error('The log left a decision without an outcome');
      switch (outcome.type) {
        case 'appended':
          states.keep(append.state);
          appended.push({ before, append });
          settled.set(deed, { type: 'done', entries: append.entries, state: append.state });
          return;
        case 'repeated':
          settled.set(deed, outcome);
          return;
        case 'noSeat':
          settled.set(deed, { type: 'refused', refusal: 'noSeat' });
          return;
        case 'conflict':
          states.drop(deed.conversationId);
          if (append.expected === 0) settled.set(deed, outcome);
          return;
      }
    });
    if (appended.length > 0) for (const listener of listeners) listener(appended);
  }

  return {
    /** Rejects when the log can't be written; then it may be tried again with the same `once` key. */
    execute: (deed: Deed): Promise<Executed> => lanes.add(deed),
    /** The states of those that exist, from memory where it is current. */
    states: states.load,
    /** Calls `listener` after each commit of this process, until the returned function is called. */
    onAppended(listener: (appended: readonly Appended[]) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Drops what others have moved on. */
    hear(news: readonly News[]): void {
      for (const item of news) {
        if (item.type === 'conversation') states.expect(item.conversationId, item.sequence);
        if (item.type === 'gap') states.dropAll();
      }
    },
  };
}

function attemptOf(deed: Deed, before: ConversationState | undefined, now: number): Attempt | Executed {
  const { conversationId, once } = deed;
  const handled = handle(before, { conversationId, command: deed.command(before) }, now);
  if (handled.type === 'refusal') return { type: 'refused', refusal: handled.refusal };
  const { entries, state } = handled;
  if (state === undefined) throw new Error('A decision without events on a conversation that does not exist');
  if (entries.length === 0) return { type: 'done', entries, state };
  const seat = seatHolder(state);
  const message = entries.find(({ event }) => event.type === 'GuestMessaged' || event.type === 'AgentMessaged');
  const append: Append = {
    conversationId,
    expected: before?.sequence ?? 0,
    entries,
    state,
    concerns: concernsOf(before, state),
    ...(once === undefined || message === undefined ? {} : { once: { key: once, sequence: message.sequence } }),
    ...(seat === undefined || (before !== undefined && seatHolder(before) === seat) ? {} : { takesSeat: seat }),
  };
  return { deed, before, append };
}
