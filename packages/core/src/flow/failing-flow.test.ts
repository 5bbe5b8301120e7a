import { describe, expect, test } from 'vitest';
import { NO_REQUEST } from '../routing/request.ts';
import {
  answered,
  begin,
  care,
  end,
  flowOf,
  MONDAY_NINE,
  play,
  say,
  situation,
  timedOut,
  toCare,
} from './flow.test-kit.ts';
import type { Flow } from './flow.ts';
import type { FlowInput } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import { FLOW_GUARDS, runFlow } from './run-flow.ts';

describe('what can not be', () => {
  const nowhere = say('Hi', 'nowhere');
  const rest: FlowRest = {
    node: 'end',
    for: 'answer',
    until: MONDAY_NINE,
    tries: 0,
    steps: 3,
    restsAlone: 1,
    request: { ...NO_REQUEST, priority: 2 },
  };
  const flow = flowOf({ first: nowhere, end }, { onError: { queueId: 'care' } });

  test.each<{ name: string; flow: Flow; input: FlowInput; effects: object[]; failure: object }>([
    {
      name: 'a node that is missing goes to the queue for errors',
      flow,
      input: begin,
      effects: [{ type: 'say', text: 'Hi' }, toCare],
      failure: { node: 'nowhere', reason: 'missing' },
    },
    {
      name: 'a node with the name of something else is missing',
      flow: flowOf({ first: say('Hi', 'constructor') }),
      input: begin,
      effects: [{ type: 'say', text: 'Hi' }, { type: 'disconnect' }],
      failure: { node: 'constructor', reason: 'missing' },
    },
    {
      name: 'without a queue for errors it is disconnected',
      flow: flowOf({ first: nowhere }),
      input: begin,
      effects: [{ type: 'say', text: 'Hi' }, { type: 'disconnect' }],
      failure: { node: 'nowhere', reason: 'missing' },
    },
    {
      name: 'a queue for errors that is gone is none',
      flow: flowOf({ first: nowhere }, { onError: { queueId: 'gone' } }),
      input: begin,
      effects: [{ type: 'say', text: 'Hi' }, { type: 'disconnect' }],
      failure: { node: 'nowhere', reason: 'missing' },
    },
    {
      name: 'a queue that is gone, and no way for it',
      flow: flowOf({ first: { type: 'transferToQueue', queueId: 'gone' } }, { onError: { queueId: 'care' } }),
      input: begin,
      effects: [toCare],
      failure: { node: 'first', reason: 'unknownQueue' },
    },
    {
      name: 'an answer where nothing waits for one keeps what was gathered',
      flow,
      input: { type: 'answer', rest, text: 'Hi' },
      effects: [{ ...toCare, request: rest.request }],
      failure: { node: 'end', reason: 'notResting' },
    },
    {
      name: 'a time-out where nothing waits',
      flow,
      input: { type: 'timedOut', rest },
      effects: [{ ...toCare, request: rest.request }],
      failure: { node: 'end', reason: 'notResting' },
    },
    {
      name: 'the end of a call that nothing made',
      flow,
      input: {
        type: 'called',
        rest: { ...rest, for: { callId: 'x' } },
        callId: 'x',
        outcome: { type: 'failed' },
      },
      effects: [{ ...toCare, request: rest.request }],
      failure: { node: 'end', reason: 'notResting' },
    },
  ])('$name', ({ flow: given, input, effects, failure }) => {
    expect(runFlow(given, input, situation())).toEqual({ effects, failure });
  });
});

describe('a circle', () => {
  test('is said once, then it is an error', () => {
    const circle = flowOf({ first: say('Again', 'second'), second: say('and again', 'first') });
    expect(runFlow(circle, begin, situation())).toEqual({
      effects: [{ type: 'say', text: 'Again' }, { type: 'say', text: 'and again' }, { type: 'disconnect' }],
      failure: { node: 'first', reason: 'circle' },
    });
  });

  const menu = flowOf(
    {
      first: say('Choose', 'wait'),
      wait: { type: 'waitForAnswer', timeoutSeconds: 5, retries: 0, next: 'first', timedOut: 'first' },
      end,
    },
    { onError: { queueId: 'care' } },
  );

  test('of time-outs is an error after so many without a word of the guest', () => {
    const quiet = Array.from({ length: FLOW_GUARDS.restsAlone - 1 }, () => timedOut);
    expect(play(menu, quiet).rest).toBeDefined();
    expect(play(menu, [...quiet, timedOut])).toEqual({
      effects: [toCare],
      failure: { node: 'wait', reason: 'circle' },
    });
    expect(play(menu, [...quiet, answered('Hi'), timedOut]).rest).toMatchObject({ restsAlone: 2 });
  });

  test('of answers is an error after so many steps', () => {
    const rounds = Array.from({ length: FLOW_GUARDS.steps / 2 - 1 }, () => answered('Hi'));
    expect(play(menu, rounds).rest).toMatchObject({ steps: FLOW_GUARDS.steps });
    expect(play(menu, [...rounds, answered('Hi')])).toEqual({
      effects: [toCare],
      failure: { node: 'first', reason: 'circle' },
    });
  });

  test('of starts is an error after so many', () => {
    const flow = flowOf({ first: care });
    const { launches } = FLOW_GUARDS;
    expect(runFlow(flow, { type: 'begin', launch: launches }, situation()).failure).toBeUndefined();
    expect(runFlow(flow, { type: 'begin', launch: launches + 1 }, situation()).failure).toEqual({
      node: 'first',
      reason: 'circle',
    });
  });
});
