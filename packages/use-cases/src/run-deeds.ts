import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import { concernsOf } from '@rejoin/core/conversation/concerns';
import type { Entry } from '@rejoin/core/conversation/events';
import { handle } from '@rejoin/core/conversation/handle';
import type { ConversationRefusal } from '@rejoin/core/conversation/refusals';
import { seatHolder } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Clock } from './ports/clock.ts';
import type { Append, AppendOutcome, ConversationLog, StoredAt } from './ports/conversation-log.ts';
import type { RecentStates } from './recent-states.ts';

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

/** What was committed, and on what it was decided. */
export type Appended = { readonly before: ConversationState | undefined; readonly append: Append };

type Attempt = Appended & { readonly deed: Deed };

export type DeedPorts = {
  readonly log: Pick<ConversationLog, 'append' | 'whereStored'>;
  readonly clock: Clock;
  readonly states: RecentStates;
  readonly onAppended: (appended: readonly Appended[]) => void;
};

/**
 * Decides on deeds of different conversations and appends what follows, all together. The answer has the outcomes of those
 * that are settled; a deed without one was overtaken and is to be decided on again. Rejects when nothing could be written.
 */
export async function runDeeds(ports: DeedPorts, deeds: readonly Deed[]): Promise<ReadonlyMap<Deed, Executed>> {
  const before = await ports.states.load(deeds.map((deed) => deed.conversationId));
  const settled = new Map<Deed, Executed>();
  const attempts: Attempt[] = [];
  for (const deed of deeds) {
    const outcome = decideOn(deed, before.get(deed.conversationId), ports.clock());
    if ('append' in outcome) attempts.push(outcome);
    else settled.set(deed, outcome);
  }
  await admitRepeats(ports, settled);
  if (attempts.length > 0)
    settle(ports, attempts, { outcomes: await ports.log.append(attempts.map(({ append }) => append)), settled });
  return settled;
}

/** What was stored once is not refused the second time, whatever has happened since. */
async function admitRepeats({ log }: DeedPorts, settled: Map<Deed, Executed>): Promise<void> {
  const refused = [...settled].filter(([deed, { type }]) => type === 'refused' && deed.once !== undefined);
  if (refused.length === 0) return;
  const stored = await log.whereStored(refused.flatMap(([deed]) => deed.once ?? []));
  for (const [deed] of refused) {
    const at = stored.get(deed.once ?? '');
    if (at !== undefined) settled.set(deed, { type: 'repeated', ...at });
  }
}

function settle(
  ports: DeedPorts,
  attempts: readonly Attempt[],
  { outcomes, settled }: { readonly outcomes: readonly AppendOutcome[]; readonly settled: Map<Deed, Executed> },
): void {
  const appended: Appended[] = [];
  for (const [index, { deed, before, append }] of attempts.entries()) {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('The log left a decision without an outcome');
    switch (outcome.type) {
      case 'appended':
        ports.states.keep(append.state);
        appended.push({ before, append });
        settled.set(deed, { type: 'done', entries: append.entries, state: append.state });
        break;
      case 'repeated':
        settled.set(deed, outcome);
        break;
      case 'noSeat':
        settled.set(deed, { type: 'refused', refusal: 'noSeat' });
        break;
      case 'conflict':
        ports.states.drop(deed.conversationId);
        if (append.expected === 0) settled.set(deed, outcome);
        break;
    }
  }
  if (appended.length > 0) ports.onAppended(appended);
}

function decideOn(deed: Deed, before: ConversationState | undefined, now: number): Attempt | Executed {
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
