import type { Instant } from '../instant.ts';
import { PRESENCES, type Presence, type Standing } from '../presence/presence.ts';
import { type Interval, overlapMs, overlapsInTurn, united } from './interval.ts';

/** From then on an agent has stood so. */
export type StandingChange = Standing & { readonly at: Instant };

/**
 * What an agent is doing: on queue without a conversation, on queue with one, not responding, or off queue with what they say of
 * themselves; `unrecorded`: nothing is kept of them yet.
 */
export type AgentState = 'idle' | 'interacting' | 'notResponding' | Presence | 'unrecorded';

/** In the order in which they are read. */
export const AGENT_STATES = [
  'idle',
  'interacting',
  'notResponding',
  ...PRESENCES,
  'unrecorded',
] as const satisfies readonly AgentState[];

/** In milliseconds. */
export type TimeByState = Readonly<Record<AgentState, number>>;

/**
 * How long the agent was in each state within the interval; together they are the interval.
 *
 * `changes` are theirs in the order in which they were made, beginning with the last before the interval; what they ended with lasts to
 * the interval's end. `connected`: while they had a conversation.
 */
export function timeByState(
  changes: readonly StandingChange[],
  connected: readonly Interval[],
  interval: Interval,
): TimeByState {
  const time: Record<AgentState, number> = { ...NO_TIME };
  const talkedIn = overlapsInTurn(united(connected));
  const first = changes[0]?.at ?? interval.to;
  time.unrecorded = overlapMs({ from: interval.from, to: first }, interval);
  for (const [index, { at, presence, routingStatus }] of changes.entries()) {
    const stretch = {
      from: Math.max(at, interval.from),
      to: Math.min(changes[index + 1]?.at ?? interval.to, interval.to),
    };
    const ms = overlapMs(stretch, interval);
    if (ms === 0) continue;
    if (routingStatus === 'offQueue') time[presence] += ms;
    else if (routingStatus === 'notResponding') time.notResponding += ms;
    else {
      const talking = talkedIn(stretch);
      time.interacting += talking;
      time.idle += ms - talking;
    }
  }
  return time;
}

const NO_TIME = Object.fromEntries(AGENT_STATES.map((state) => [state, 0])) as Record<AgentState, number>;
