import type { Schedule } from '../office-hours/schedule.ts';
import { NO_REQUEST } from '../routing/request.ts';
import type { Flow, FlowNode } from './flow.ts';
import type { FlowRun } from './flow-effect.ts';
import type { CallOutcome, FlowInput, FlowSituation } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import { runFlow } from './run-flow.ts';

/** A Monday, 09:00 in Berlin. */
export const MONDAY_NINE = 1_767_600_000_000;
export const HOUR = 3_600_000;

/** Mondays from nine to five; closed on New Year's Day. */
export const office: Schedule = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 1, from: 9 * 60, to: 17 * 60 }],
  holidays: [{ name: 'New Year', from: '2026-01-01', yearly: true }],
};

/** A flow that begins at the node `first`. */
export function flowOf(nodes: Record<string, FlowNode>, more: Partial<Flow> = {}): Flow {
  return { id: 'flow', name: 'Flow', version: 1, start: 'first', nodes, ...more };
}

/** Nothing known of the guest; the queues `care` and `sales`. */
export function situation(more: Partial<FlowSituation> = {}): FlowSituation {
  return {
    at: MONDAY_NINE,
    schedules: [office],
    queueIds: ['care', 'sales'],
    availableAgentIds: [],
    staffedQueueIds: [],
    attributes: {},
    channel: 'web',
    authenticated: false,
    returning: false,
    ...more,
  };
}

export const end: FlowNode = { type: 'disconnect' };
export const care: FlowNode = { type: 'transferToQueue', queueId: 'care' };

export function say(text: string, next: string): FlowNode {
  return { type: 'sendMessage', text, next };
}

export const begin: FlowInput = { type: 'begin' };
export const toCare = { type: 'transferToQueue', queueId: 'care', request: NO_REQUEST };

/** Begins, and takes the inputs one after another at the moments they name. */
export function play(
  flow: Flow,
  inputs: readonly ((rest: FlowRest) => { readonly input: FlowInput; readonly at: number })[],
): FlowRun {
  let run = runFlow(flow, begin, situation());
  for (const next of inputs) {
    if (run.rest === undefined) throw new Error('The flow does not rest');
    const { input, at } = next(run.rest);
    run = runFlow(flow, input, situation({ at }));
  }
  return run;
}

export const answered = (text: string, payload?: string) => (rest: FlowRest) => ({
  input: { type: 'answer' as const, rest, text, ...(payload === undefined ? {} : { payload }) },
  at: rest.until - 1,
});
export const timedOut = (rest: FlowRest) => ({ input: { type: 'timedOut' as const, rest }, at: rest.until });
export const called = (outcome: CallOutcome) => (rest: FlowRest) => ({
  input: { type: 'called' as const, rest, callId: rest.for === 'answer' ? 'none' : rest.for.callId, outcome },
  at: rest.until - 1,
});
