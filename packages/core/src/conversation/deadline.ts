import type { Instant } from '../instant.ts';
import { silenceDeadline } from '../leg/inactivity.ts';
import { sessionExpiresAt } from '../session/expiry.ts';
import { lifeOf } from './life.ts';
import type { ConversationState } from './state.ts';

/** When the rules want to be asked again, and about what: first mark the agent, if any, then send the command `wake`. */
export type Deadline = {
  readonly at: Instant;
  readonly about: 'session' | 'flow' | 'overflow' | 'offer' | 'transfer' | 'warn' | 'silence' | 'park' | 'wrapUp';
  /** The agent who lets it ring out: gets nothing new until back on queue. */
  readonly notResponding?: string;
  /** Whose after-call work it is. */
  readonly leg?: number;
};

/**
 * Whether letting it ring out makes the agent one who does not respond. A colleague who is asked has no seat for it yet: with none
 * left they could not have taken it.
 */
export function couldRespond({ about }: Deadline, { load, capacity }: Readonly<Record<'load' | 'capacity', number>>) {
  return about !== 'transfer' || load < capacity;
}

const MINUTE_MS = 60_000;

export function nextDeadline(state: ConversationState): Deadline | undefined {
  let next: Deadline | undefined;
  for (const deadline of [...wrapUpDeadlines(state), ...statusDeadlines(state)])
    if (next === undefined || deadline.at < next.at) next = deadline;
  return next;
}

function wrapUpDeadlines({ wrapUps }: ConversationState): Deadline[] {
  return wrapUps.flatMap(({ until, leg }) => (until === undefined ? [] : [{ at: until, about: 'wrapUp', leg }]));
}

function statusDeadlines(state: ConversationState): Deadline[] {
  const session: Deadline = { at: wholeMinute(sessionExpiresAt(lifeOf(state))), about: 'session' };
  switch (state.status) {
    case 'inFlow':
      return state.rest === undefined ? [session] : [session, { at: state.rest.until, about: 'flow' }];
    case 'waiting':
      return state.overflow === undefined ? [session] : [session, { at: state.overflow.at, about: 'overflow' }];
    case 'alerting':
      return [session, { at: state.until, about: 'offer', notResponding: state.agentId }];
    case 'connected':
      return [session, ...connectedDeadlines(state)];
    case 'parked':
      return state.until === undefined ? [session] : [session, { at: state.until, about: 'park' }];
    case 'disconnected':
      return [session];
    case 'ended':
      return [];
  }
}

function connectedDeadlines(state: Extract<ConversationState, { status: 'connected' }>): Deadline[] {
  const { transfer, rules, warnedAt, latest, connectedAt } = state;
  const silence = silenceDeadline({
    rules,
    since: Math.max(latest.at, connectedAt),
    ...(warnedAt === undefined ? {} : { warnedAt }),
  });
  return [
    ...(transfer === undefined
      ? []
      : [{ at: transfer.until, about: 'transfer' as const, notResponding: transfer.toAgentId }]),
    ...(silence === undefined
      ? []
      : [
          silence.step === 'warn'
            ? { at: wholeMinute(silence.at), about: 'warn' as const }
            : { at: silence.at, about: 'silence' as const },
        ]),
  ];
}

/**
 * Rounded up, so that a message seldom moves the deadline, by which conversations are searched. Nothing depends on the
 * seconds: the rules refuse what comes after the session's end, whether or not the deadline has been met.
 */
function wholeMinute(at: Instant): Instant {
  return Math.ceil(at / MINUTE_MS) * MINUTE_MS;
}
