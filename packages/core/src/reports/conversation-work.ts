import type { Entry } from '../conversation/events.ts';
import { evolve } from '../conversation/evolve.ts';
import { agentLegOf } from '../conversation/head.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Instant } from '../instant.ts';
import type { Interval } from './interval.ts';

/** A stretch of an agent's work on a conversation. */
export type Work = Interval & { readonly agentId: string };

/** What agents have had to do with one conversation. */
export type ConversationWork = {
  /** While they were connected; what is parked is not. */
  readonly connected: readonly Work[];
  readonly afterCallWork: readonly Work[];
  /** Whose leg was over, and when. */
  readonly legs: readonly { readonly agentId: string; readonly endedAt: Instant }[];
};

type Growing = {
  readonly connected: Work[];
  readonly afterCallWork: Work[];
  readonly legs: { readonly agentId: string; readonly endedAt: Instant }[];
};

/**
 * The work that the log tells of; `until`: up to when that goes on which is not over. `marks` are the conversation's entries from its
 * beginning, but for what was said, which makes no difference.
 */
export function conversationWork(
  conversationId: string,
  marks: readonly Entry[],
  until: Instant,
): ConversationWork & { readonly state: ConversationState | undefined } {
  const work: Growing = { connected: [], afterCallWork: [], legs: [] };
  let state: ConversationState | undefined;
  let since = 0;
  const due = new Map<number, Work>();
  for (const [index, mark] of marks.entries()) {
    const before = state;
    state = evolve(before, conversationId, { ...mark, sequence: index + 1 });
    const { at } = mark;
    if (before?.status === 'connected' && !isSameTalk(before, state)) {
      work.connected.push({ agentId: before.agentId, from: since, to: at });
    }
    if (state.status === 'connected' && (before === undefined || !isSameTalk(before, state))) since = at;
    noteLeg(work, { before, after: state, at });
    noteWrapUps(work.afterCallWork, due, { wrapUps: state.wrapUps, at });
  }
  if (state?.status === 'connected' && since < until)
    work.connected.push({ agentId: state.agentId, from: since, to: until });
  for (const { agentId, from } of due.values()) if (from < until) work.afterCallWork.push({ agentId, from, to: until });
  return { ...work, state };
}

function isSameTalk(before: ConversationState, after: ConversationState): boolean {
  return before.status === 'connected' && after.status === 'connected' && before.agentId === after.agentId;
}

type Change = {
  readonly before: ConversationState | undefined;
  readonly after: ConversationState;
  readonly at: Instant;
};

function noteLeg(work: Growing, { before, after, at }: Change): void {
  const leg = before && agentLegOf(before);
  if (leg === undefined || agentLegOf(after)?.agentId === leg.agentId) return;
  work.legs.push({ agentId: leg.agentId, endedAt: at });
}

function noteWrapUps(
  done: Work[],
  due: Map<number, Work>,
  { wrapUps, at }: { readonly wrapUps: ConversationState['wrapUps']; readonly at: Instant },
): void {
  for (const { leg, agentId } of wrapUps) if (!due.has(leg)) due.set(leg, { agentId, from: at, to: at });
  for (const [leg, work] of due) {
    if (wrapUps.some((each) => each.leg === leg)) continue;
    done.push({ ...work, to: at });
    due.delete(leg);
  }
}
