import { describe, expect, test } from 'vitest';
import { NO_REQUEST } from '../routing/request.ts';
import {
  answered,
  begin,
  called,
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
import type { CallOutcome } from './flow-input.ts';
import { runFlow } from './run-flow.ts';

describe('waiting for an answer', () => {
  const flow = flowOf({
    first: say('Which order?', 'wait'),
    wait: {
      type: 'waitForAnswer',
      timeoutSeconds: 60,
      retries: 1,
      retryText: 'Still there?',
      next: 'echo',
      timedOut: 'bye',
    },
    echo: say('Thank you: {{answer}}', 'pressed'),
    pressed: { type: 'decide', cases: [{ when: { type: 'payload', payload: 'now' }, next: 'end' }], otherwise: 'care' },
    bye: say('Goodbye', 'end'),
    care,
    end,
  });

  test('says what it asks and rests until the time is over', () => {
    expect(runFlow(flow, begin, situation())).toEqual({
      effects: [{ type: 'say', text: 'Which order?' }],
      rest: {
        node: 'wait',
        for: 'answer',
        until: MONDAY_NINE + 60_000,
        tries: 0,
        steps: 2,
        restsAlone: 1,
        request: NO_REQUEST,
      },
    });
  });

  test('goes on with the answer', () => {
    expect(play(flow, [answered('4711')])).toEqual({
      effects: [{ type: 'say', text: 'Thank you: 4711' }, toCare],
      leftAt: 'care',
    });
  });

  test('goes on with what was pressed', () => {
    expect(play(flow, [answered('Now', 'now')]).effects.at(-1)).toEqual({ type: 'disconnect' });
  });

  test('asks once more, and takes the answer then', () => {
    const again = play(flow, [timedOut]);
    expect(again.effects).toEqual([{ type: 'say', text: 'Still there?' }]);
    expect(again.rest).toMatchObject({ node: 'wait', tries: 1, until: MONDAY_NINE + 120_000 });
    expect(play(flow, [timedOut, answered('4711')]).effects.at(-1)).toEqual(toCare);
  });

  test('goes its other way when the last time is over', () => {
    expect(play(flow, [timedOut, timedOut])).toEqual({
      effects: [{ type: 'say', text: 'Goodbye' }, { type: 'disconnect' }],
      leftAt: 'end',
    });
  });

  test('rests on when it is asked a moment too early', () => {
    const { rest } = play(flow, []);
    const early = play(flow, [(resting) => ({ input: { type: 'timedOut', rest: resting }, at: resting.until - 1 })]);
    expect(early).toEqual({ effects: [], rest });
  });

  test('begins to count anew at the next question', () => {
    const twice = flowOf({
      first: { type: 'waitForAnswer', timeoutSeconds: 5, retries: 1, next: 'second', timedOut: 'end' },
      second: { type: 'waitForAnswer', timeoutSeconds: 5, retries: 1, next: 'end', timedOut: 'end' },
      end,
    });
    expect(play(twice, [timedOut, answered('Hi')]).rest).toMatchObject({ node: 'second', tries: 0, restsAlone: 1 });
  });
});

describe('calling an endpoint', () => {
  const flow = flowOf({
    first: {
      type: 'callEndpoint',
      url: 'https://shop.example/orders',
      method: 'GET',
      timeoutSeconds: 10,
      store: [{ from: 'order.state', to: 'state' }],
      success: 'tell',
      failure: 'care',
      timedOut: 'end',
    },
    tell: say('It is {{attribute.state}}', 'end'),
    care,
    end,
  });
  const json = (status: number, body: string): CallOutcome => ({ type: 'answered', status, body });

  test('asks and rests a little longer than the call may take', () => {
    const callId = `first/1/${MONDAY_NINE}`;
    expect(runFlow(flow, begin, situation())).toEqual({
      effects: [
        {
          type: 'call',
          callId,
          request: { url: 'https://shop.example/orders', method: 'GET', headers: {} },
          timeoutSeconds: 10,
        },
      ],
      rest: {
        node: 'first',
        for: { callId },
        until: MONDAY_NINE + 15_000,
        tries: 0,
        steps: 1,
        restsAlone: 1,
        request: NO_REQUEST,
      },
    });
  });

  test.each<{ name: string; outcome: CallOutcome; effects: object[] }>([
    {
      name: 'keeps what it needs of the answer',
      outcome: json(200, '{"order":{"state":"sent"}}'),
      effects: [
        { type: 'setAttributes', attributes: { state: 'sent' } },
        { type: 'say', text: 'It is sent' },
        { type: 'disconnect' },
      ],
    },
    { name: 'fails on another status', outcome: json(404, '{}'), effects: [toCare] },
    { name: 'fails on what is no JSON', outcome: json(200, '<html>'), effects: [toCare] },
    { name: 'fails without an answer', outcome: { type: 'failed' }, effects: [toCare] },
    { name: 'has a way for no answer in time', outcome: { type: 'timedOut' }, effects: [{ type: 'disconnect' }] },
  ])('$name', ({ outcome, effects }) => {
    expect(play(flow, [called(outcome)])).toEqual({ effects, leftAt: expect.any(String) });
  });

  test('takes it for timed out when no outcome ever comes', () => {
    expect(play(flow, [timedOut])).toEqual({ effects: [{ type: 'disconnect' }], leftAt: 'end' });
  });

  test('hears the guest meanwhile, and goes on resting', () => {
    const run = play(flow, [answered('Hello?')]);
    expect(run).toMatchObject({ effects: [], rest: { node: 'first', words: { text: 'Hello?' } } });
  });

  test('leaves out the outcome of another call', () => {
    const stale = play(flow, [
      (rest) => ({ input: { type: 'called', rest, callId: 'first/1/0', outcome: { type: 'failed' } }, at: rest.until }),
    ]);
    expect(stale).toEqual({ effects: [], rest: play(flow, []).rest });
  });
});
