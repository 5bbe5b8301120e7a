import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, flowOf, HOUR, MONDAY_NINE, situation } from './flow.test-kit.ts';
import type { FlowNode } from './flow.ts';
import type { FlowRun } from './flow-effect.ts';
import type { CallOutcome, FlowInput } from './flow-input.ts';
import { runFlow } from './run-flow.ts';

describe('any flow, with any inputs', () => {
  const key = fc.constantFrom('first', 'second', 'third', 'nowhere');
  const words = fc.oneof(fc.constantFrom('yes', '{{answer}}', '{{attribute.a}}', '{{'), fc.string());
  const attribute = fc.constantFrom('a', 'b');
  const node: fc.Arbitrary<FlowNode> = fc.oneof(
    fc.record({ type: fc.constant('sendMessage' as const), text: words, next: key }),
    fc.record({
      type: fc.constant('waitForAnswer' as const),
      timeoutSeconds: fc.integer({ min: 1, max: 100 }),
      retries: fc.integer({ min: 0, max: 2 }),
      retryText: words,
      next: key,
      timedOut: key,
    }),
    fc.record({
      type: fc.constant('decide' as const),
      cases: fc.array(
        fc.record({
          when: fc.oneof(
            fc.record({ type: fc.constant('textContains' as const), text: words }),
            fc.record({ type: fc.constant('queueStaffed' as const), queueId: fc.constantFrom('care', 'gone') }),
          ),
          next: key,
        }),
        { maxLength: 2 },
      ),
      otherwise: key,
    }),
    fc.record({
      type: fc.constant('decideHours' as const),
      scheduleId: fc.constantFrom('office', 'gone'),
      open: key,
      closed: key,
    }),
    fc.record({ type: fc.constant('setAttribute' as const), key: attribute, value: words, next: key }),
    fc.record({
      type: fc.constant('callEndpoint' as const),
      url: fc.constantFrom('https://a.example/{{answer}}', 'https://a.example/?q={{attribute.a}}', 'nonsense'),
      method: fc.constantFrom('GET' as const, 'POST' as const),
      body: words,
      timeoutSeconds: fc.integer({ min: 1, max: 60 }),
      store: fc.constant([{ from: 'x', to: 'a' }]),
      success: key,
      failure: key,
      timedOut: key,
    }),
    fc.record({ type: fc.constant('setRouting' as const), priority: fc.integer(), next: key }),
    fc.record({ type: fc.constant('transferToQueue' as const), queueId: fc.constantFrom('care', 'gone') }),
    fc.record({
      type: fc.constant('transferToAgent' as const),
      agentId: fc.constant('mara'),
      queueId: fc.constantFrom('care', 'gone'),
      otherwise: key,
    }),
    fc.record({ type: fc.constant('returnToLastAgent' as const), otherwise: key }),
    fc.constant({ type: 'disconnect' as const }),
  );
  const outcome: fc.Arbitrary<CallOutcome> = fc.oneof(
    fc.record({
      type: fc.constant('answered' as const),
      status: fc.constantFrom(200, 302, 500),
      body: fc.oneof(fc.json(), fc.constantFrom('{"x":"y"}', 'no')),
    }),
    fc.constantFrom({ type: 'failed' as const }, { type: 'timedOut' as const }),
  );
  const step = fc.oneof(
    fc.record({ type: fc.constant('answer' as const), text: words }),
    fc.record({ type: fc.constant('timedOut' as const) }),
    fc.record({ type: fc.constant('called' as const), outcome }),
  );

  const exits = ['transferToQueue', 'transferToAgent', 'returnToLastAgent', 'disconnect'];

  test('either rest, or end in exactly one exit; a rest stays small and is plain JSON', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, node),
        fc.array(step, { maxLength: 12 }),
        fc.integer({ min: 0, max: 7 * 24 }),
        (nodes, steps, hour) => {
          const flow = flowOf(nodes, { onError: { queueId: 'care' } });
          let at = MONDAY_NINE + hour * HOUR;
          const check = (run: FlowRun) => {
            const leaving = run.effects.filter(({ type }) => exits.includes(type));
            expect(leaving).toEqual(run.rest === undefined ? [run.effects.at(-1)] : []);
            expect(run.rest === undefined || run.failure === undefined).toBe(true);
            if (run.rest === undefined) return undefined;
            expect(JSON.parse(JSON.stringify(run.rest))).toEqual(run.rest);
            expect(JSON.stringify(run.rest).length).toBeLessThan(8192);
            return run.rest;
          };
          let rest = check(runFlow(flow, begin, situation({ at })));
          for (const each of steps) {
            if (rest === undefined) return;
            at = each.type === 'timedOut' ? rest.until : at + 1;
            const callId = rest.for === 'answer' ? '' : rest.for.callId;
            rest = check(runFlow(flow, { ...each, rest, callId } as FlowInput, situation({ at })));
          }
        },
      ),
    );
  });
});
