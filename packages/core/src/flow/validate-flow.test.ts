import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { care, end, flowOf, say } from './flow.test-kit.ts';
import { type CallEndpoint, FLOW_LIMITS, type Flow, type FlowNode } from './flow.ts';
import type { FlowProblemKind } from './flow-problem.ts';
import { validateFlow } from './validate-flow.ts';

const surroundings = {
  queueIds: ['care'],
  scheduleIds: ['office'],
  agentIds: ['mara'],
  skillIds: ['returns'],
  secrets: [{ name: 'orders', host: 'orders.example' }],
  plainHosts: ['localhost:9000'],
};

const call: CallEndpoint = {
  type: 'callEndpoint',
  url: 'https://shop.example/orders/{{attribute.order}}?words={{answer}}',
  method: 'POST',
  headers: { Authorization: 'Bearer token', 'content-type': 'application/json' },
  body: '{"plan":"{{attribute.plan}}"}',
  timeoutSeconds: 60,
  store: [{ from: 'order.items.0.name', to: 'item' }],
  success: 'care',
  failure: 'care',
  timedOut: 'end',
};

test('nothing is wrong with a flow that uses everything', () => {
  const flow = flowOf(
    {
      first: { type: 'decideHours', scheduleId: 'office', open: 'greet', closed: 'end', holiday: 'end' },
      greet: {
        type: 'sendMessage',
        text: 'Hello {{attribute.name}}\nLook',
        imageUrl: 'https://a.example/b.png',
        next: 'wait',
      },
      wait: {
        type: 'waitForAnswer',
        timeoutSeconds: 60,
        retries: 2,
        retryText: 'Still there?',
        next: 'decide',
        timedOut: 'wait',
      },
      decide: {
        type: 'decide',
        cases: [
          { when: { type: 'textHasWord', words: ['order', 'my parcel'] }, next: 'set' },
          { when: { type: 'language', language: 'de-at' }, next: 'wait' },
          { when: { type: 'queueStaffed', queueId: 'care' }, next: 'care' },
        ],
        otherwise: 'back',
      },
      set: { type: 'setAttribute', key: 'order', value: '{{answer}}', next: 'call' },
      call,
      back: { type: 'returnToLastAgent', otherwise: 'agent' },
      agent: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'routing' },
      routing: {
        type: 'setRouting',
        priority: -25_000_000,
        skills: ['returns'],
        language: 'de',
        preferred: [{ agentId: 'mara', score: 100 }],
        next: 'care',
      },
      care: { type: 'transferToQueue', queueId: 'care', failure: 'end' },
      end,
    },
    { onRejoin: 'back', onError: { queueId: 'care' } },
  );
  expect(validateFlow(flow, surroundings)).toEqual([]);
});

describe('names the node', () => {
  const wait = (next: string): FlowNode => ({
    type: 'waitForAnswer',
    timeoutSeconds: 5,
    retries: 0,
    next,
    timedOut: next,
  });

  test.each<{ name: string; flow: Flow; problems: { node: string; problem: FlowProblemKind }[] }>([
    {
      name: 'that is missing',
      flow: flowOf({ first: say('Hi', 'gone') }),
      problems: [{ node: 'gone', problem: 'missing' }],
    },
    {
      name: 'of the rejoin that is missing',
      flow: flowOf({ first: end }, { onRejoin: 'gone' }),
      problems: [{ node: 'gone', problem: 'missing' }],
    },
    {
      name: 'that nothing leads to',
      flow: flowOf({ first: end, stray: end }),
      problems: [{ node: 'stray', problem: 'unreachable' }],
    },
    {
      name: 'that only a rejoin leads to: nothing is wrong',
      flow: flowOf({ first: end, back: end }, { onRejoin: 'back' }),
      problems: [],
    },
    {
      name: 'from which no way ends',
      flow: flowOf({ first: wait('again'), again: say('Hi', 'first') }),
      problems: [
        { node: 'first', problem: 'noWayOut' },
        { node: 'again', problem: 'noWayOut' },
      ],
    },
    {
      name: 'from which only an agent leads out, who may be away',
      flow: flowOf({ first: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'first' } }),
      problems: [{ node: 'first', problem: 'noWayOut' }],
    },
    {
      name: 'from which only the last agent leads out, who may not be',
      flow: flowOf({ first: { type: 'returnToLastAgent', otherwise: 'first' } }),
      problems: [{ node: 'first', problem: 'noWayOut' }],
    },
    {
      name: 'that closes a circle without a rest',
      flow: flowOf({
        first: { type: 'decideHours', scheduleId: 'office', open: 'end', closed: 'sorry' },
        sorry: say('Please wait', 'first'),
        end,
      }),
      problems: [{ node: 'sorry', problem: 'circle' }],
    },
    {
      name: 'of a circle with a rest: nothing is wrong',
      flow: flowOf({
        first: { type: 'decideHours', scheduleId: 'office', open: 'end', closed: 'wait' },
        wait: wait('first'),
        end,
      }),
      problems: [],
    },
    {
      name: 'of two ways that meet: nothing is wrong',
      flow: flowOf({
        first: { type: 'decideHours', scheduleId: 'office', open: 'a', closed: 'b' },
        a: say('Hi', 'c'),
        b: say('Hello', 'c'),
        c: say('Wait', 'care'),
        care,
      }),
      problems: [],
    },
    {
      name: 'onError, of a queue that does not exist',
      flow: flowOf({ first: end }, { onError: { queueId: 'gone' } }),
      problems: [{ node: 'onError', problem: 'unknownQueue' }],
    },
    {
      name: 'where there are too many',
      flow: flowOf(Object.fromEntries(Array.from({ length: FLOW_LIMITS.nodes + 1 }, (_, index) => [`n${index}`, end]))),
      problems: [{ node: 'first', problem: 'tooManyNodes' }],
    },
  ])('$name', ({ flow, problems }) => {
    expect(validateFlow(flow, surroundings)).toEqual(problems);
  });
});

const picture = (text: string, imageUrl: string): FlowNode => ({ type: 'sendMessage', text, imageUrl, next: 'end' });
const when = (...conditions: Condition[]): FlowNode => ({
  type: 'decide',
  cases: conditions.map((each) => ({ when: each, next: 'end' })),
  otherwise: 'end',
});
const many = <Item>(length: number, item: Item): Item[] => Array.from({ length }, () => item);

describe('of a node it says', () => {
  test.each<[FlowProblemKind, string, FlowNode]>([
    ['emptyText', 'blank', say(' ', 'end')],
    ['textTooLong', '4,001 characters', say('x'.repeat(4001), 'end')],
    ['textTooLong', 'a title of 201', picture('x'.repeat(201), 'https://a.example/b.png')],
    ['textTooLong', 'below a title 2,001', picture(`Title\n${'x'.repeat(2001)}`, 'https://a.example/b.png')],
    ['emptyText', 'a picture without words', picture('', 'https://a.example/b.png')],
    ['badUrl', 'a picture by http', picture('Map', 'http://a.example/b.png')],
    ['badPlaceholder', 'an unknown one', say('Hi {{name}}', 'end')],
    ['badPlaceholder', 'an open one', say('Hi {{answer}', 'end')],
    ['badTimeout', 'none', { type: 'waitForAnswer', timeoutSeconds: 0, retries: 0, next: 'end', timedOut: 'end' }],
    ['badTimeout', 'a half', { type: 'waitForAnswer', timeoutSeconds: 1.5, retries: 0, next: 'end', timedOut: 'end' }],
    ['badRetries', 'six', { type: 'waitForAnswer', timeoutSeconds: 9, retries: 6, next: 'end', timedOut: 'end' }],
    [
      'badPlaceholder',
      'when it asks again',
      { type: 'waitForAnswer', timeoutSeconds: 9, retries: 1, retryText: '{{x}}', next: 'end', timedOut: 'end' },
    ],
    ['noCases', 'none', when()],
    ['tooManyCases', '51', when(...many(FLOW_LIMITS.cases + 1, { type: 'authenticated' as const }))],
    ['badCondition', 'nothing to equal', when({ type: 'textEquals', text: ' ' })],
    ['badCondition', 'nothing to contain', when({ type: 'textContains', text: '' })],
    ['badCondition', 'no words', when({ type: 'textHasWord', words: [] })],
    ['badCondition', 'a word of signs', when({ type: 'textHasWord', words: ['?!'] })],
    ['badCondition', 'no key', when({ type: 'attributeExists', key: '' })],
    ['badCondition', 'no language', when({ type: 'language', language: 'German' })],
    ['badCondition', 'no payload', when({ type: 'payload', payload: '' })],
    ['repeatedCase', 'twice the same', when(...many(2, { type: 'returning' as const }))],
    ['unknownSchedule', 'gone', { type: 'decideHours', scheduleId: 'night', open: 'end', closed: 'end' }],
    ['badAttribute', 'no key', { type: 'setAttribute', key: '', value: 'x', next: 'end' }],
    ['badAttribute', '65 characters', { type: 'setAttribute', key: 'k'.repeat(65), value: 'x', next: 'end' }],
    ['badAttribute', 'a brace', { type: 'setAttribute', key: 'a}', value: 'x', next: 'end' }],
    ['valueTooLong', '513 characters', { type: 'setAttribute', key: 'a', value: 'x'.repeat(513), next: 'end' }],
    ['badPlaceholder', 'in a value', { type: 'setAttribute', key: 'a', value: '{{b}}', next: 'end' }],
    ['badPriority', 'too high', { type: 'setRouting', priority: 25_000_001, next: 'end' }],
    ['badPriority', 'a half', { type: 'setRouting', priority: 0.5, next: 'end' }],
    ['badSkills', 'twice the same', { type: 'setRouting', skills: ['returns', 'returns'], next: 'end' }],
    ['unknownSkill', 'gone', { type: 'setRouting', skills: ['sales'], next: 'end' }],
    ['badLanguage', 'upper case', { type: 'setRouting', language: 'DE', next: 'end' }],
    [
      'badPreferred',
      'over a hundred',
      { type: 'setRouting', preferred: [{ agentId: 'mara', score: 101 }], next: 'end' },
    ],
    ['unknownAgent', 'preferred', { type: 'setRouting', preferred: [{ agentId: 'jonas', score: 1 }], next: 'end' }],
    ['unknownQueue', 'gone', { type: 'transferToQueue', queueId: 'sales' }],
    ['unknownSkill', 'with a transfer', { type: 'transferToQueue', queueId: 'care', skills: ['sales'] }],
    ['unknownAgent', 'gone', { type: 'transferToAgent', agentId: 'jonas', queueId: 'care', otherwise: 'end' }],
    ['unknownQueue', 'that is asked about', when({ type: 'queueStaffed', queueId: 'sales' })],
    ['unknownQueue', 'of an agent', { type: 'transferToAgent', agentId: 'mara', queueId: 'gone', otherwise: 'end' }],
  ])('%s: %s', (problem, _, node) => {
    expect(validateFlow(flowOf({ first: node, end }), surroundings)).toContainEqual({ node: 'first', problem });
  });

  test.each<[FlowProblemKind, string, Partial<CallEndpoint>]>([
    ['badUrl', 'plain http', { url: 'http://shop.example/' }],
    ['badUrl', 'another port of a host that may be plain', { url: 'http://localhost:9001/' }],
    ['badUrl', 'another scheme', { url: 'file:///etc/passwd' }],
    ['badUrl', 'a name and password', { url: 'https://me:secret@shop.example/' }],
    ['badUrl', 'a host of the guest', { url: 'https://{{answer}}/' }],
    ['badUrl', 'a part of the host of the guest', { url: 'https://shop.example{{answer}}/' }],
    ['badUrl', 'a way upwards', { url: 'https://shop.example/a/../b' }],
    ['badUrl', 'a hidden way upwards', { url: 'https://shop.example/a/%2E./b' }],
    ['badUrl', 'a space', { url: 'https://shop.example/a b' }],
    ['badUrl', 'a backslash', { url: 'https://shop.example\\@evil.example/' }],
    ['badUrl', 'a fragment', { url: 'https://shop.example/#a' }],
    ['badPlaceholder', 'in the address', { url: 'https://shop.example/{{order}}' }],
    ['badPlaceholder', 'in the body', { body: '{{order}}' }],
    ['badHeader', 'a line break', { headers: { a: 'b\r\nc: d' } }],
    ['badHeader', 'the host', { headers: { Host: 'other.example' } }],
    ['badHeader', 'twice the same', { headers: { a: 'b', A: 'c' } }],
    ['badHeader', 'no name', { headers: { 'a b': 'c' } }],
    ['badHeader', 'words of the guest', { headers: { a: '{{answer}}' } }],
    ['unknownSecret', 'that there is not', { headers: { a: '{{secret.gone}}' } }],
    [
      'secretForOtherHost',
      'that is not for it',
      { url: 'https://other.example/', headers: { a: '{{secret.orders}}' } },
    ],
    ['badPlaceholder', 'a secret in the address', { url: 'https://orders.example/{{secret.orders}}' }],
    ['badPlaceholder', 'a secret in the body', { body: '{{secret.orders}}' }],
    ['badBody', 'with GET', { method: 'GET' }],
    ['badBody', 'too long', { body: 'x'.repeat(FLOW_LIMITS.bodyCharacters + 1) }],
    ['badTimeout', '61 seconds', { timeoutSeconds: 61 }],
    ['badStore', 'a step without a name', { store: [{ from: 'a..b', to: 'a' }] }],
    ['badAttribute', 'to no key', { store: [{ from: 'a', to: ' ' }] }],
  ])('%s of a call: %s', (problem, _, change) => {
    const found = validateFlow(flowOf({ first: { ...call, ...change }, care, end }), surroundings);
    expect(found).toContainEqual({ node: 'first', problem });
  });

  test('nothing of a plain address that may be asked', () => {
    const flow = flowOf({ first: { ...call, url: 'http://localhost:9000/orders' }, care, end });
    expect(validateFlow(flow, surroundings)).toEqual([]);
  });

  test('what is wrong with its content', () => {
    const first: FlowNode = {
      type: 'sendMessage',
      text: '',
      content: [{ contentType: 'QuickReply', quickReply: { text: 'Yes', payload: '' } }],
      next: 'end',
    };
    expect(validateFlow(flowOf({ first, end }), surroundings)).toEqual([
      {
        node: 'first',
        problem: 'badContent',
        content: [
          { path: 'text', problem: 'missing' },
          { path: 'content.0.quickReply.payload', problem: 'missing' },
        ],
      },
    ]);
    const both: FlowNode = { ...first, text: 'Yes?', imageUrl: 'https://a.example/b.png' };
    expect(validateFlow(flowOf({ first: both, end }), surroundings)).toEqual([
      { node: 'first', problem: 'badContent', content: [{ path: 'content', problem: 'mixed' }] },
    ]);
  });
});
