import type { ConversationEvent, EndReason, Entry } from '../conversation/events.ts';
import { overSince } from '../conversation/over-since.ts';
import type { ConversationState } from '../conversation/state.ts';
import { eachOnce } from '../each-once.ts';
import type { Instant } from '../instant.ts';
import { type ConversationWork, conversationWork } from './conversation-work.ts';

/** The events that tell whose a conversation was: all but what was said, what was noted of the guest, and where a flow rests. */
export const REPORT_MARKS = [
  'Started',
  'Queued',
  'Offered',
  'Accepted',
  'Declined',
  'Unanswered',
  'Parked',
  'Resumed',
  'TransferOffered',
  'TransferEnded',
  'Transferred',
  'TakenOver',
  'Reassigned',
  'ReturnedToFlow',
  'Disconnected',
  'WrappedUp',
  'WrapUpSkipped',
  'Rejoined',
  'Ended',
] as const satisfies readonly ConversationEvent['type'][];

/** What is read of a conversation to report on it. */
export type ReportedConversation = {
  readonly conversationId: string;
  /** Entries of {@link REPORT_MARKS}, oldest first. */
  readonly marks: readonly Entry[];
  readonly fromGuest: number;
  readonly fromAgents: number;
  /** When an agent first wrote. */
  readonly firstAnswerAt?: Instant;
};

/** One conversation, from its beginning to where it stands. */
export type ConversationReport = {
  readonly conversationId: string;
  readonly startedAt: Instant;
  /** Absent: it goes on. */
  readonly endedAt?: Instant;
  /** Who left it last, or what ended it. Absent: it goes on. */
  readonly ending?: 'agent' | 'flow' | 'program' | 'inactivity' | EndReason;
  /** Where it waited or was taken, in the order in which it first did. */
  readonly queueIds: readonly string[];
  /** By their names then, in the order in which they first had it. */
  readonly agents: readonly string[];
  /** From when it first waited until somebody first had it, ms; absent: nobody has. */
  readonly waitMs?: number;
  /** From its beginning until an agent first wrote, ms; absent: none has. */
  readonly firstAnswerMs?: number;
  /** All agents' connected time and after-call work together, ms. */
  readonly handleMs: number;
  readonly fromGuest: number;
  readonly fromAgents: number;
  /** How often it went from an agent to somebody else or to a queue. */
  readonly transfers: number;
  /** How often the guest came back to it. */
  readonly rejoins: number;
  /** What the codes were called then, or else their ids. */
  readonly wrapUpCodes: readonly string[];
};

/** `undefined`: its beginning is not among the marks. `until`: up to when that goes on which is not over. */
export function conversationReport(
  { conversationId, marks, fromGuest, fromAgents, firstAnswerAt }: ReportedConversation,
  until: Instant,
): ConversationReport | undefined {
  const [started] = marks;
  if (started?.event.type !== 'Started') return undefined;
  const { state, ...work } = conversationWork(conversationId, marks, until);
  const events = marks.map(({ event }) => event);
  const waitMs = firstWait(marks);
  return {
    conversationId,
    startedAt: started.at,
    ...endOf(state, events),
    queueIds: eachOnce(
      events.flatMap((event) => ('queueId' in event && event.queueId !== undefined ? [event.queueId] : [])),
    ),
    agents: eachOnce(events.flatMap(takerName)),
    ...(waitMs === undefined ? {} : { waitMs }),
    ...(firstAnswerAt === undefined ? {} : { firstAnswerMs: Math.max(0, firstAnswerAt - started.at) }),
    handleMs: handledMs(work),
    fromGuest,
    fromAgents,
    transfers: transfersIn(events),
    rejoins: events.filter(({ type }) => type === 'Rejoined').length,
    wrapUpCodes: events.flatMap((event) => (event.type === 'WrappedUp' ? namesOf(event) : [])),
  };
}

function endOf(
  state: ConversationState | undefined,
  events: readonly ConversationEvent[],
): Pick<ConversationReport, 'endedAt' | 'ending'> {
  const endedAt = state && overSince(state);
  if (state === undefined || endedAt === undefined) return {};
  if (state.status === 'ended') return { endedAt, ending: state.reason };
  const left = events.findLast((event) => event.type === 'Disconnected');
  if (left?.byId !== undefined) return { endedAt, ending: 'program' };
  return { endedAt, ending: left?.because ?? (left?.agentId === undefined ? 'flow' : 'agent') };
}

function firstWait(marks: readonly Entry[]): number | undefined {
  const waits = marks.find(({ event }) => event.type === 'Queued');
  const taken = marks.find(({ event }) => takerName(event).length > 0);
  return waits === undefined || taken === undefined ? undefined : Math.max(0, taken.at - waits.at);
}

function takerName(event: ConversationEvent): string[] {
  if (event.type === 'Accepted') return [event.agentName];
  return event.type === 'TakenOver' ? [event.byName] : [];
}

function handledMs({ connected, afterCallWork }: ConversationWork): number {
  return [...connected, ...afterCallWork].reduce((sum, { from, to }) => sum + to - from, 0);
}

/** A colleague who takes what they were asked to take is told from one who takes what rings by having been asked just before. */
function transfersIn(events: readonly ConversationEvent[]): number {
  let asked = false;
  return events.reduce((count, event) => {
    const taken = asked && event.type === 'Accepted';
    if (event.type === 'TransferOffered') asked = true;
    else if (event.type !== 'WrappedUp' && event.type !== 'WrapUpSkipped') asked = false;
    const moved =
      event.type === 'Transferred' ||
      ((event.type === 'TakenOver' || event.type === 'Reassigned') && event.fromAgentId !== undefined);
    return count + Number(taken || moved);
  }, 0);
}

function namesOf({ codeIds, codeNames = [] }: Extract<ConversationEvent, { type: 'WrappedUp' }>): string[] {
  return codeIds.map((id, index) => codeNames[index] ?? id);
}
