import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../office-hours/schedule.ts';
import type { Flow, FlowNode } from './flow.ts';
import { runFlow } from './run-flow.ts';
import { validateFlow } from './validate-flow.ts';

const mondayNine = Number(Date.UTC(2026, 0, 5, 8, 0));
const office: Schedule = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 1, from: 9 * 60, to: 17 * 60 }],
};

function flowOf(nodes: Record<string, FlowNode>): Flow {
  return { id: 'flow', name: 'Flow', version: 1, start: 'first', nodes };
}

const welcome = flowOf({
  first: { type: 'decideHours', scheduleId: 'office', open: 'greet', closed: 'sorry' },
  greet: { type: 'sendMessage', text: 'Hello', next: 'care' },
  care: { type: 'transferToQueue', queueId: 'care' },
  sorry: { type: 'sendMessage', text: 'We are closed', next: 'bye' },
  bye: { type: 'disconnect' },
});

describe('a flow', () => {
  test('greets and routes while open', () => {
    expect(runFlow(welcome, [office], mondayNine)).toEqual([
      { type: 'say', text: 'Hello' },
      { type: 'transferToQueue', queueId: 'care' },
    ]);
  });

  test.each([
    { name: 'before opening', schedules: [office], at: mondayNine - 1 },
    { name: 'from closing time on', schedules: [office], at: mondayNine + 8 * 3_600_000 },
    { name: 'on another day', schedules: [office], at: mondayNine + 24 * 3_600_000 },
    { name: 'when the schedule is missing', schedules: [], at: mondayNine },
  ])('says so and disconnects $name', ({ schedules, at }) => {
    expect(runFlow(welcome, schedules, at)).toEqual([{ type: 'say', text: 'We are closed' }, { type: 'disconnect' }]);
  });

  test('that runs in a circle says it once and disconnects', () => {
    const circle = flowOf({ first: { type: 'sendMessage', text: 'Again', next: 'first' } });
    expect(runFlow(circle, [], mondayNine)).toEqual([{ type: 'say', text: 'Again' }, { type: 'disconnect' }]);
  });

  test('of any shape ends in exactly one transfer or disconnect', () => {
    const key = fc.constantFrom('first', 'second', 'third', 'nowhere');
    const node: fc.Arbitrary<FlowNode> = fc.oneof(
      fc.record({ type: fc.constant('sendMessage' as const), text: fc.string(), next: key }),
      fc.record({
        type: fc.constant('decideHours' as const),
        scheduleId: fc.constant('office'),
        open: key,
        closed: key,
      }),
      fc.constant({ type: 'transferToQueue' as const, queueId: 'care' }),
      fc.constant({ type: 'disconnect' as const }),
    );
    fc.assert(
      fc.property(fc.dictionary(key, node), fc.integer({ min: 0, max: 7 * 24 }), (nodes, hour) => {
        const effects = runFlow(flowOf(nodes), [office], mondayNine + hour * 3_600_000);
        expect(effects.filter(({ type }) => type !== 'say')).toEqual([effects.at(-1)]);
      }),
    );
  });
});

describe('validation names the node', () => {
  const surroundings = { queueIds: ['care'], scheduleIds: ['office'] };

  test('and finds nothing wrong with a good one', () => {
    expect(validateFlow(welcome, surroundings)).toEqual([]);
  });

  test.each<{ node: string; problem: string; nodes: Record<string, FlowNode> }>([
    { node: 'gone', problem: 'missing', nodes: { first: { type: 'sendMessage', text: 'Hi', next: 'gone' } } },
    { node: 'stray', problem: 'unreachable', nodes: { first: { type: 'disconnect' }, stray: { type: 'disconnect' } } },
    { node: 'first', problem: 'noWayOut', nodes: { first: { type: 'sendMessage', text: 'Hi', next: 'first' } } },
    { node: 'first', problem: 'unknownQueue', nodes: { first: { type: 'transferToQueue', queueId: 'sales' } } },
    {
      node: 'first',
      problem: 'unknownSchedule',
      nodes: {
        first: { type: 'decideHours', scheduleId: 'night', open: 'end', closed: 'end' },
        end: { type: 'disconnect' },
      },
    },
    {
      node: 'first',
      problem: 'emptyText',
      nodes: { first: { type: 'sendMessage', text: ' ', next: 'end' }, end: { type: 'disconnect' } },
    },
  ])('$problem', ({ node, problem, nodes }) => {
    expect(validateFlow(flowOf(nodes), surroundings)).toContainEqual({ node, problem });
  });
});
