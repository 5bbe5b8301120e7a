import type { MessageContent } from '@rejoin/core/conversation/content';
import { renameNode } from '@rejoin/core/flow/edit-flow';
import type { CallEndpoint, FlowNode } from '@rejoin/core/flow/flow';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { expect, it } from 'vitest';
import { diffFlows } from './flow-diff.ts';

const choices = {
  queues: [
    { id: 'care', name: 'Customer care' },
    { id: 'sales', name: 'Sales' },
  ],
  schedules: [],
  agents: [{ id: 'mara', name: 'Mara' }],
  skills: [{ id: 'it', name: 'Italian' }],
  secrets: [],
};
const before = newFlowContent('care');
const { greet: _greet, ...others } = before.nodes;
const end = { type: 'disconnect' } as const;
const hello = { type: 'sendMessage', text: 'Hello', next: 'queue' } as const;
const ask = { type: 'waitForAnswer', timeoutSeconds: 60, retries: 1, next: 'queue', timedOut: 'queue' } as const;
const call: CallEndpoint = {
  type: 'callEndpoint',
  url: 'https://a.example/',
  method: 'POST',
  timeoutSeconds: 5,
  success: 'queue',
  failure: 'end',
  timedOut: 'end',
};
const returning = { when: { type: 'returning' }, next: 'queue' } as const;
const signedIn = { when: { type: 'authenticated' }, next: 'end' } as const;

function reply(text: string, payload: string): MessageContent {
  return { contentType: 'QuickReply', quickReply: { text, payload } };
}

it('says which nodes were added, changed and removed, and what else differs', () => {
  const after = { start: 'end', nodes: { ...others, queue: end, end } };
  expect(diffFlows(before, after, choices)).toEqual([
    { what: 'Begins with', how: 'changed', was: ['greet'], is: ['end'] },
    { what: 'When it can’t go on', how: 'changed', was: ['Customer care'], is: ['Disconnect'] },
    { what: 'End · end', how: 'added', was: [], is: [] },
    { what: 'Say · greet', how: 'removed', was: [], is: [] },
    { what: 'End · queue', how: 'changed', was: ['To a queue', 'Customer care'], is: ['End', 'The conversation ends'] },
  ]);
});

it('says of a node only what is no more as it was', () => {
  const greet = { type: 'sendMessage', text: 'Hello', next: 'queue' } as const;
  const [change] = diffFlows(
    { ...before, nodes: { ...before.nodes, greet } },
    { ...before, nodes: { ...before.nodes, greet: { ...greet, next: 'end' }, end } },
    choices,
  ).filter(({ how }) => how === 'changed');
  expect(change).toEqual({ what: 'Say · greet', how: 'changed', was: ['Then → queue'], is: ['Then → end'] });
});

it.each<{ of: string; had: FlowNode; has: FlowNode; was: string[]; is: string[] }>([
  {
    of: 'what it says when nobody answered',
    had: { ...ask, retryText: 'Still there?' },
    has: { ...ask, retryText: 'Are you still there?' },
    was: ['Says then: Still there?'],
    is: ['Says then: Are you still there?'],
  },
  {
    of: 'its quick replies and picture',
    had: { ...hello, content: [reply('Yes', 'Yes'), reply('No', 'No')] },
    has: { ...hello, content: [reply('No', 'no')], imageUrl: 'https://a.example/x.png' },
    was: ['Quick reply “Yes”', 'Quick reply “No”'],
    is: ['Quick reply “No”, payload “no”', 'Picture: https://a.example/x.png'],
  },
  {
    of: 'everything of a call',
    had: { ...call, headers: { 'x-shop': 'de' }, body: '{}', store: [{ from: 'a', to: 'b' }] },
    has: { ...call, headers: { 'x-shop': 'at' }, body: '[]', store: [{ from: 'a', to: 'c' }], timeoutSeconds: 9 },
    was: ['Header x-shop: de', 'Body: {}', 'Time-out: 5 s', 'Keeps a as b'],
    is: ['Header x-shop: at', 'Body: []', 'Time-out: 9 s', 'Keeps a as c'],
  },
  {
    of: 'that a credential is another, without the credential',
    had: { ...call, headers: { authorization: 'Bearer one' } },
    has: { ...call, headers: { authorization: 'Bearer two' } },
    was: [],
    is: ['In a part that only the JSON shows'],
  },
  {
    of: 'whom a queue is asked for',
    had: { type: 'transferToQueue', queueId: 'care', priority: 1, skills: ['it'] },
    has: { type: 'transferToQueue', queueId: 'care', language: 'de', preferred: [{ agentId: 'mara', score: 80 }] },
    was: ['Priority: 1', 'Skills: Italian'],
    is: ['Language: de', 'Preferred agents: Mara (80)'],
  },
  {
    of: 'the score of an agent',
    had: { type: 'setRouting', preferred: [{ agentId: 'mara', score: 80 }], next: 'end' },
    has: { type: 'setRouting', preferred: [{ agentId: 'mara', score: 90 }], next: 'end' },
    was: ['Preferred agents: Mara (80)'],
    is: ['Preferred agents: Mara (90)'],
  },
  {
    of: 'the queue behind an agent',
    had: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'end' },
    has: { type: 'transferToAgent', agentId: 'mara', queueId: 'sales', otherwise: 'end' },
    was: ['Queue: Customer care'],
    is: ['Queue: Sales'],
  },
  {
    of: 'in which order it asks',
    had: { type: 'decide', cases: [returning, signedIn], otherwise: 'end' },
    has: { type: 'decide', cases: [signedIn, returning], otherwise: 'end' },
    was: ['Order: Has been here before → queue, Has signed in → end'],
    is: ['Order: Has signed in → end, Has been here before → queue'],
  },
])('says of a node $of', ({ had, has, was, is }) => {
  const [one, other] = [had, has].map((greet) => ({ ...before, nodes: { ...before.nodes, greet, end } }));
  expect(diffFlows(one ?? before, other ?? before, choices)).toEqual([
    { what: expect.stringMatching(/ · greet$/), how: 'changed', was, is },
  ]);
});

it('says of a node that has another key only that', () => {
  const after = renameNode({ ...before, nodes: { ...before.nodes, end } }, 'queue', 'team');
  expect(diffFlows({ ...before, nodes: { ...before.nodes, end } }, after, choices)).toEqual([
    { what: 'To a queue · team', how: 'renamed', was: ['queue'], is: ['team'] },
  ]);
});

it('says of a test which steps differ, and that it begins otherwise', () => {
  const steps = [
    { say: 'Hi' },
    { press: 'Yes' },
    { wait: 60 },
    { expectSay: 'Hello' },
    { expectTransfer: { queue: 'care', priority: 2, skills: ['it'], language: 'de' } },
    { expectTransfer: { queue: 'Sales' } },
    { expectAgent: 'mara' },
    { expectAttribute: { key: 'item', value: null } },
    { expectWait: true },
  ] as const;
  const testing = (test: Partial<FlowTest>) => ({ ...before, tests: [{ name: 'greets', at: 0, steps: [], ...test }] });
  const lines = [
    'The guest writes: Hi',
    'The guest presses: Yes',
    'Time goes by: 60 s',
    'The flow says: Hello',
    'It goes to a queue: Customer care · priority 2 · skills Italian · language de',
    'It goes to a queue: Sales',
    'It goes to an agent: Mara',
    'It remembers: item = nothing',
    'It waits for the guest',
  ];
  const what = 'Test “greets”';
  const given = 'Other givens: when it begins, who the guest is or what servers answer';
  expect(diffFlows(testing({}), testing({ steps }), choices)).toEqual([{ what, how: 'changed', was: [], is: lines }]);
  expect(diffFlows(testing({}), testing({ at: 1 }), choices)).toEqual([{ what, how: 'changed', was: [], is: [given] }]);
  expect(diffFlows(before, testing({}), choices)).toEqual([{ what, how: 'added', was: [], is: [] }]);
  expect(diffFlows(testing({}), before, choices)).toEqual([{ what, how: 'removed', was: [], is: [] }]);
});

it('says nothing of what is the same', () => {
  expect(diffFlows(before, { ...before, nodes: { ...before.nodes } }, choices)).toEqual([]);
});
