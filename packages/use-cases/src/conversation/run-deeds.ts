import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import { type Concerns, concernsOf, joinConcerns } from '@rejoin/core/conversation/concerns';
import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import type { Entry } from '@rejoin/core/conversation/events';
import { handle } from '@rejoin/core/conversation/handle';
import { isKeptOnce } from '@rejoin/core/conversation/kept-once';
import { seatTaken } from '@rejoin/core/conversation/seat';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import type { Clock } from '../ports/clock.ts';
import type { Append, AppendOutcome, ConversationLog, OnceAt, StoredAt } from '../ports/conversation-log.ts';
import type { Run } from './lanes.ts';
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

/** What is decided on the deeds of one conversation, one after the other; made durable all together or not at all. */
type Attempt = {
  readonly outcomes: readonly (readonly [Deed, Executed])[];
  readonly before: ConversationState | undefined;
  /** `undefined`: nothing happens. */
  readonly append: Append | undefined;
};

export type DeedPorts = {
  readonly log: Pick<ConversationLog, 'append' | 'whereStored'>;
  readonly clock: Clock;
  readonly states: RecentStates;
  readonly onAppended: (appended: readonly Appended[]) => void;
};

/**
 * Decides on the deeds of different conversations, several of each in their order, and appends what follows, all together.
 * The answer has the outcomes of those that are settled. The others were overtaken, or shared their append with one that could
 * not be stored, and are to be decided on again, one at a time. A conversation that the rules can't decide on fails alone.
 * Rejects when nothing could be written.
 */
export async function runDeeds(
  ports: DeedPorts,
  conversations: readonly (readonly Deed[])[],
): Promise<Run<Deed, Executed>> {
  const before = await ports.states.load(conversations.flatMap(([first]) => first?.conversationId ?? []));
  const keys = new Set<string>();
  const failed = new Map<string, unknown>();
  const attempts = conversations.flatMap((deeds) => {
    try {
      return decideOn(withNewKeys(deeds, keys), before, ports.clock());
    } catch (error) {
      for (const { conversationId } of deeds) failed.set(conversationId, error);
      return [];
    }
  });
  const appends = attempts.flatMap(({ append }) => append ?? []);
  const outcomes = appends.length > 0 ? await ports.log.append(appends) : [];
  const { settled, appended } = settle(
    ports,
    attempts,
    new Map(appends.map((append, index) => [append, outcomes[index]])),
  );
  const unknown = await admitRepeats(ports, settled);
  for (const [conversationId, error] of unknown) failed.set(conversationId, error);
  const announce = () => {
    if (appended.length > 0) ports.onAppended(appended);
  };
  return { settled, failed, announce };
}

/** The deeds before the first whose message is in the group already: that one will find it stored. */
function withNewKeys(deeds: readonly Deed[], keys: Set<string>): readonly Deed[] {
  for (const [index, { once }] of deeds.entries()) {
    if (once === undefined) continue;
    if (keys.has(once)) return deeds.slice(0, index);
    keys.add(once);
  }
  return deeds;
}

function settle(
  ports: DeedPorts,
  attempts: readonly Attempt[],
  results: ReadonlyMap<Append, AppendOutcome | undefined>,
): { readonly settled: Map<Deed, Executed>; readonly appended: readonly Appended[] } {
  const settled = new Map<Deed, Executed>();
  const appended: Appended[] = [];
  for (const { outcomes, before, append } of attempts) {
    const result = append === undefined ? undefined : results.get(append);
    if (append !== undefined && result?.type !== 'appended') {
      ports.states.drop(append.conversationId);
      const [alone] = outcomes.length === 1 ? outcomes : [];
      const outcome = alone && notAppended(append, result);
      if (alone !== undefined && outcome !== undefined) settled.set(alone[0], outcome);
      continue;
    }
    for (const [deed, outcome] of outcomes) settled.set(deed, outcome);
    if (append === undefined) continue;
    ports.states.keep(append.state);
    appended.push({ before, append });
  }
  return { settled, appended };
}

/** What a deed comes to whose append was refused; `undefined`: it is to be decided on again. */
function notAppended(append: Append, result: AppendOutcome | undefined): Executed | undefined {
  switch (result?.type) {
    case 'repeated':
      return result;
    case 'noSeat':
      return { type: 'refused', refusal: 'noSeat' };
    case 'conflict':
      return append.expected === 0 ? result : undefined;
    default:
      throw new Error('The log left a decision without an outcome');
  }
}

/**
 * What was stored once is not refused the second time, whatever has happened since. Where that can't be read, the conversation
 * fails: the answer has why, by conversation.
 */
async function admitRepeats({ log }: DeedPorts, settled: Map<Deed, Executed>): Promise<ReadonlyMap<string, unknown>> {
  const refused = [...settled].filter(([deed, { type }]) => type === 'refused' && deed.once !== undefined);
  if (refused.length === 0) return new Map();
  try {
    const stored = await log.whereStored(refused.flatMap(([deed]) => deed.once ?? []));
    for (const [deed] of refused) {
      const at = stored.get(deed.once ?? '');
      if (at !== undefined) settled.set(deed, { type: 'repeated', ...at });
    }
    return new Map();
  } catch (error) {
    return new Map(refused.map(([{ conversationId }]) => [conversationId, error]));
  }
}

function decideOn(deeds: readonly Deed[], states: ReadonlyMap<string, ConversationState>, now: Instant): Attempt {
  const conversationId = deeds[0]?.conversationId ?? '';
  const before = states.get(conversationId);
  const outcomes: [Deed, Executed][] = [];
  const entries: Entry[] = [];
  const once: OnceAt[] = [];
  let state = before;
  let concerns: Concerns | undefined;
  for (const deed of deeds) {
    const handled = handle(state, { conversationId, command: deed.command(state) }, now);
    if (handled.type === 'refusal') {
      outcomes.push([deed, { type: 'refused', refusal: handled.refusal }]);
      continue;
    }
    if (handled.state === undefined) throw new Error('A decision without events on a conversation that does not exist');
    outcomes.push([deed, { type: 'done', entries: handled.entries, state: handled.state }]);
    if (handled.entries.length === 0) continue;
    const said = handled.entries.find(({ event }) => isKeptOnce(event));
    if (deed.once !== undefined && said !== undefined) once.push({ key: deed.once, sequence: said.sequence });
    entries.push(...handled.entries);
    concerns = joinConcerns(concerns, concernsOf(state, handled.state));
    state = handled.state;
  }
  if (state === undefined || concerns === undefined) return { outcomes, before, append: undefined };
  const takesSeat = seatTaken(before, state, entries);
  const append: Append = {
    conversationId,
    expected: before?.sequence ?? 0,
    entries,
    state,
    concerns,
    once,
    ...(takesSeat === undefined ? {} : { takesSeat }),
  };
  return { outcomes, before, append };
}
