import { describe, expect, test } from 'vitest';
import { NO_REQUEST } from '../routing/request.ts';
import { begin, care, end, flowOf, HOUR, MONDAY_NINE, office, say, situation, toCare } from './flow.test-kit.ts';
import { FLOW_LIMITS, type FlowNode } from './flow.ts';
import type { FlowInput, FlowSituation } from './flow-input.ts';
import { runFlow } from './run-flow.ts';

describe('without a rest', () => {
  const welcome = flowOf({
    first: { type: 'decideHours', scheduleId: 'office', open: 'greet', closed: 'sorry', holiday: 'party' },
    greet: say('Hello', 'care'),
    care,
    sorry: say('We are closed', 'end'),
    party: say('Happy New Year', 'end'),
    end,
  });

  test.each([
    { name: 'greets and routes while open', at: MONDAY_NINE, effects: [{ type: 'say', text: 'Hello' }, toCare] },
    { name: 'says that it is closed before opening', at: MONDAY_NINE - 1, says: 'We are closed' },
    { name: 'says that it is closed from closing time on', at: MONDAY_NINE + 8 * HOUR, says: 'We are closed' },
    { name: 'says that it is a holiday', at: MONDAY_NINE - 4 * 24 * HOUR, says: 'Happy New Year' },
    { name: 'takes a schedule that is gone for closed', at: MONDAY_NINE, schedules: [], says: 'We are closed' },
  ])('$name', ({ at, effects, says, schedules = [office] }) => {
    const expected = effects ?? [{ type: 'say', text: says }, { type: 'disconnect' }];
    expect(runFlow(welcome, begin, situation({ at, schedules }))).toEqual({
      effects: expected,
      leftAt: expect.any(String),
    });
  });

  test('takes a holiday for closed where it has no way of its own', () => {
    const plain = flowOf({
      first: { type: 'decideHours', scheduleId: 'office', open: 'care', closed: 'end' },
      care,
      end,
    });
    const { effects } = runFlow(plain, begin, situation({ at: MONDAY_NINE - 4 * 24 * HOUR }));
    expect(effects).toEqual([{ type: 'disconnect' }]);
  });

  test('shows a picture as a card', () => {
    const image = 'https://shop.example/map.png';
    const flow = flowOf({
      first: { type: 'sendMessage', text: 'Our shop\nTwo doors down', imageUrl: image, next: 'end' },
      end,
    });
    expect(runFlow(flow, begin, situation()).effects[0]).toEqual({
      type: 'say',
      text: '',
      content: [
        { contentType: 'Card', card: { title: 'Our shop', description: 'Two doors down', image, actions: [] } },
      ],
    });
  });

  test('keeps what it has set and fills it in', () => {
    const flow = flowOf({
      first: { type: 'setAttribute', key: 'topic', value: '{{attribute.plan}}: {{answer}}', next: 'tell' },
      tell: say('So it is about {{attribute.topic}}', 'empty'),
      empty: say('{{attribute.unknown}}', 'end'),
      end,
    });
    const input: FlowInput = { type: 'begin', words: { text: 'returns' } };
    expect(runFlow(flow, input, situation({ attributes: { plan: 'gold' } })).effects).toEqual([
      { type: 'setAttributes', attributes: { topic: 'gold: returns' } },
      { type: 'say', text: 'So it is about gold: returns' },
      { type: 'disconnect' },
    ]);
  });

  test('keeps of what it sets no more than a value may have', () => {
    const flow = flowOf({ first: { type: 'setAttribute', key: 'topic', value: '{{answer}}', next: 'end' }, end });
    const input: FlowInput = { type: 'begin', words: { text: 'x'.repeat(FLOW_LIMITS.valueCharacters + 1) } };
    expect(runFlow(flow, input, situation()).effects[0]).toEqual({
      type: 'setAttributes',
      attributes: { topic: 'x'.repeat(FLOW_LIMITS.valueCharacters) },
    });
  });
});

test.each([
  { name: 'hands over while somebody is on queue', given: { staffedQueueIds: ['sales', 'care'] }, effects: [toCare] },
  {
    name: 'says so while nobody of that queue is, whoever else',
    given: { staffedQueueIds: ['sales'] },
    effects: [{ type: 'say', text: 'Nobody is here' }, toCare],
  },
])('$name', ({ given, effects }) => {
  const flow = flowOf({
    first: {
      type: 'decide',
      cases: [{ when: { type: 'queueStaffed', queueId: 'care' }, next: 'care' }],
      otherwise: 'alone',
    },
    alone: say('Nobody is here', 'care'),
    care,
  });
  expect(runFlow(flow, begin, situation(given)).effects).toEqual(effects);
});

describe('who is to take it', () => {
  const preferred = [{ agentId: 'mara', score: 80 }];
  const routed = (last: FlowNode) =>
    flowOf({
      first: { type: 'setRouting', skills: ['returns'], language: 'de', next: 'more' },
      more: { type: 'setRouting', priority: 5, preferred, next: 'last' },
      last,
      otherwise: end,
    });
  const gathered = { priority: 5, skills: ['returns'], language: 'de', preferred };

  test.each<{ name: string; last: FlowNode; given?: Partial<FlowSituation>; exit: object }>([
    { name: 'a queue, with what was gathered', last: care, exit: { ...toCare, request: gathered } },
    {
      name: 'a queue, with what the transfer says in its place',
      last: { type: 'transferToQueue', queueId: 'care', priority: -3, skills: [] },
      exit: { ...toCare, request: { ...gathered, priority: -3, skills: [] } },
    },
    {
      name: 'the way on where the queue is gone',
      last: { type: 'transferToQueue', queueId: 'gone', failure: 'otherwise' },
      exit: { type: 'disconnect' },
    },
    {
      name: 'an agent who is available',
      last: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'otherwise' },
      given: { availableAgentIds: ['mara'] },
      exit: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', request: gathered },
    },
    {
      name: 'the way on where the agent is not available',
      last: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'otherwise' },
      given: { availableAgentIds: ['jonas'] },
      exit: { type: 'disconnect' },
    },
    {
      name: 'the way on where the queue of the agent is gone',
      last: { type: 'transferToAgent', agentId: 'mara', queueId: 'gone', otherwise: 'otherwise' },
      given: { availableAgentIds: ['mara'] },
      exit: { type: 'disconnect' },
    },
    {
      name: 'the last agent',
      last: { type: 'returnToLastAgent', otherwise: 'otherwise' },
      given: { lastAgentId: 'mara' },
      exit: { type: 'returnToLastAgent', request: gathered },
    },
    {
      name: 'the way on where there was no last agent',
      last: { type: 'returnToLastAgent', otherwise: 'otherwise' },
      exit: { type: 'disconnect' },
    },
  ])('$name', ({ last, given, exit }) => {
    expect(runFlow(routed(last), begin, situation(given))).toEqual({ effects: [exit], leftAt: expect.any(String) });
  });
});

describe('a guest who comes back', () => {
  const nodes = { first: say('Hello', 'care'), again: say('Welcome back', 'last'), care, end };
  const back: FlowNode = { type: 'returnToLastAgent', otherwise: 'care' };
  const flow = flowOf({ ...nodes, last: back }, { onRejoin: 'again' });
  const request = { ...NO_REQUEST, priority: 7 };

  test('is received where the flow says', () => {
    const run = runFlow(flow, { type: 'rejoin', request }, situation({ lastAgentId: 'mara' }));
    expect(run.effects).toEqual([
      { type: 'say', text: 'Welcome back' },
      { type: 'returnToLastAgent', request },
    ]);
  });

  test('goes straight to the last agent where the flow has no say', () => {
    const run = runFlow(flowOf(nodes), { type: 'rejoin', request }, situation({ lastAgentId: 'mara' }));
    expect(run.effects).toEqual([{ type: 'returnToLastAgent', request }]);
  });

  test('begins anew where the flow has no say and there was no agent', () => {
    const run = runFlow(flowOf(nodes), { type: 'rejoin' }, situation());
    expect(run.effects).toEqual([{ type: 'say', text: 'Hello' }, toCare]);
  });
});
