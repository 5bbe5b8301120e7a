import { describe, expect, test } from 'vitest';
import { care, end, flowOf, MONDAY_NINE, office, say } from './flow.test-kit.ts';
import type { Flow } from './flow.ts';
import type { FlowTestGiven, FlowTestStep } from './flow-test.ts';
import { runFlowTest } from './run-flow-test.ts';

const surroundings = { queues: [{ id: 'care', name: 'Customer care' }], schedules: [office] };

const flow: Flow = flowOf(
  {
    first: {
      type: 'sendMessage',
      text: 'What is it about?',
      content: [
        { contentType: 'QuickReply', quickReply: { text: 'My order', payload: 'order' } },
        { contentType: 'QuickReply', quickReply: { text: 'Nothing', payload: 'nothing' } },
      ],
      next: 'wait',
    },
    wait: {
      type: 'waitForAnswer',
      timeoutSeconds: 60,
      retries: 1,
      retryText: 'Still there?',
      next: 'decide',
      timedOut: 'bye',
    },
    decide: {
      type: 'decide',
      cases: [
        { when: { type: 'payload', payload: 'order' }, next: 'call' },
        { when: { type: 'queueStaffed', queueId: 'care' }, next: 'care' },
      ],
      otherwise: 'bye',
    },
    call: {
      type: 'callEndpoint',
      url: 'https://shop.example/',
      method: 'GET',
      timeoutSeconds: 5,
      store: [{ from: 'state', to: 'state' }],
      success: 'tell',
      failure: 'routing',
      timedOut: 'routing',
    },
    tell: say('It is {{attribute.state}}', 'routing'),
    routing: { type: 'setRouting', priority: 5, skills: ['returns', 'orders'], language: 'de', next: 'care' },
    care,
    bye: say('Goodbye', 'end'),
    end,
    back: { type: 'returnToLastAgent', otherwise: 'agent' },
    agent: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'care' },
  },
  { onRejoin: 'back' },
);
const calls: NonNullable<FlowTestGiven['calls']> = {
  call: { type: 'answered', status: 200, body: '{"state":"sent"}' },
};

function play(steps: FlowTestStep[], given: FlowTestGiven = { calls }) {
  return runFlowTest(flow, { name: 'test', at: MONDAY_NINE, given, steps }, surroundings);
}

describe('passes', () => {
  test.each<{ name: string; given?: FlowTestGiven; steps: FlowTestStep[] }>([
    {
      name: 'what is said, pressed, called, kept and routed',
      steps: [
        { say: 'Hi' },
        { expectSay: 'What is it about?' },
        { expectWait: true },
        { press: 'My order' },
        { expectSay: 'It is sent' },
        { expectAttribute: { key: 'state', value: 'sent' } },
        { expectAttribute: { key: 'other', value: null } },
        {
          expectTransfer: { queue: 'Customer care', priority: 5, skills: ['orders', 'returns'], language: 'de' },
        },
      ],
    },
    {
      name: 'a queue by its id, and what was said passed over',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectTransfer: { queue: 'care' } }],
    },
    {
      name: 'a guest who opens the messenger and says nothing',
      steps: [
        { expectSay: 'What is it about?' },
        { wait: 59 },
        { expectWait: true },
        { wait: 1 },
        { expectSay: 'Still there?' },
        { wait: 600 },
        { expectSay: 'Goodbye' },
        { expectDisconnect: true },
      ],
    },
    {
      name: 'a guest who comes back after the flow has disconnected',
      given: { availableAgentIds: ['mara'] },
      steps: [{ say: 'Hi' }, { say: 'No' }, { expectDisconnect: true }, { say: 'Again' }, { expectAgent: 'mara' }],
    },
    {
      name: 'a queue that somebody is on queue for',
      given: { staffedQueueIds: ['care'] },
      steps: [{ say: 'Hi' }, { say: 'A person, please' }, { expectTransfer: { queue: 'care' } }],
    },
    {
      name: 'a guest who comes back after a leg',
      given: { rejoins: true, lastAgentId: 'mara' },
      steps: [{ say: 'Hi' }, { expectLastAgent: true }],
    },
  ])('$name', ({ given, steps }) => {
    const result = play(steps, given);
    expect(result.failure).toBeUndefined();
    expect(result).toMatchObject({ passed: true, steps: steps.map((step) => ({ step })) });
  });
});

describe('fails, and says why', () => {
  test.each<{ failure: string; given?: FlowTestGiven; steps: FlowTestStep[] }>([
    {
      failure: 'Step 2: expected "Hello", and the flow says "What is it about?".',
      steps: [{ say: 'Hi' }, { expectSay: 'Hello' }, { expectDisconnect: true }],
    },
    {
      failure: 'Step 3: expected "More", and the flow says nothing more; it waits at "wait".',
      steps: [{ say: 'Hi' }, { expectSay: 'What is it about?' }, { expectSay: 'More' }],
    },
    {
      failure: 'Step 2: there is no "Refund" to press, only "My order", "Nothing".',
      steps: [{ say: 'Hi' }, { press: 'Refund' }],
    },
    {
      failure: 'Step 2: expected a transfer to "care"; it waits at "wait".',
      steps: [{ say: 'Hi' }, { expectTransfer: { queue: 'care' } }],
    },
    {
      failure: 'Step 3: expected a transfer to "sales", and it goes to "Customer care".',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectTransfer: { queue: 'sales' } }],
    },
    {
      failure: 'Step 3: expected the priority 4, and it is 5.',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectTransfer: { queue: 'care', priority: 4 } }],
    },
    {
      failure: 'Step 3: expected the skills "returns", and they are "returns", "orders".',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectTransfer: { queue: 'care', skills: ['returns'] } }],
    },
    {
      failure: 'Step 3: expected the language "en", and it is "de".',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectTransfer: { queue: 'care', language: 'en' } }],
    },
    {
      failure: 'Step 3: expected a disconnect; it goes to the queue "care".',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectDisconnect: true }],
    },
    {
      failure: 'Step 3: expected "state" to be "lost", and it is "sent".',
      steps: [{ say: 'Hi' }, { press: 'order' }, { expectAttribute: { key: 'state', value: 'lost' } }],
    },
    {
      failure: 'Step 2: expected "state" to be "sent", and it is not there.',
      steps: [{ say: 'Hi' }, { expectAttribute: { key: 'state', value: 'sent' } }],
    },
    {
      failure: 'Step 2: "given.calls" does not say how the call of "call" ends.',
      given: {},
      steps: [{ say: 'Hi' }, { press: 'order' }],
    },
    {
      failure: 'Step 3: the flow has handed the conversation over and hears nothing.',
      steps: [{ say: 'Hi' }, { press: 'order' }, { say: 'Hello?' }],
    },
    {
      failure: 'Step 3: expected the flow to wait for the guest; it is disconnected.',
      steps: [{ say: 'Hi' }, { say: 'No' }, { expectWait: true }],
    },
    {
      failure: 'Step 1: expected a return to the last agent; it goes to the queue "care".',
      given: { rejoins: true },
      steps: [{ expectLastAgent: true }],
    },
    {
      failure: 'Step 1: expected a transfer to the agent "mara"; it goes to the last agent.',
      given: { rejoins: true, lastAgentId: 'jonas' },
      steps: [{ expectAgent: 'mara' }],
    },
    {
      failure: 'Step 4: expected a transfer to the agent "jonas"; it goes to the agent "mara".',
      given: { availableAgentIds: ['mara', 'jonas'] },
      steps: [{ say: 'Hi' }, { say: 'No' }, { say: 'Again' }, { expectAgent: 'jonas' }],
    },
  ])('$failure', ({ failure, given, steps }) => {
    expect(play(steps, given)).toMatchObject({ passed: false, failure });
  });

  test('where the guest speaks another language than it is for', () => {
    const german = flowOf({
      first: {
        type: 'decide',
        cases: [{ when: { type: 'language', language: 'de' }, next: 'care' }],
        otherwise: 'end',
      },
      care,
      end,
    });
    const passes = (given: FlowTestGiven) =>
      runFlowTest(
        german,
        { name: 'test', at: MONDAY_NINE, given, steps: [{ say: 'Hi' }, { expectTransfer: { queue: 'care' } }] },
        surroundings,
      ).passed;
    expect([passes({ language: 'de' }), passes({ language: 'en' }), passes({})]).toEqual([true, false, false]);
  });

  test('naming the node where the flow can not go on', () => {
    const broken = flowOf({ first: say('Hi', 'gone') });
    const result = runFlowTest(
      broken,
      { name: 'test', at: MONDAY_NINE, steps: [{ expectTransfer: { queue: 'care' } }] },
      surroundings,
    );
    expect(result.failure).toBe(
      'Step 1: expected a transfer to "care"; it is disconnected (it can not go on at "gone": missing).',
    );
  });

  test('and stops there', () => {
    expect(play([{ say: 'Hi' }, { wait: 5 }, { expectDisconnect: true }, { wait: 5 }]).steps).toEqual([
      { step: { say: 'Hi' }, at: MONDAY_NINE },
      { step: { wait: 5 }, at: MONDAY_NINE + 5000 },
      { step: { expectDisconnect: true }, at: MONDAY_NINE + 5000 },
    ]);
  });
});
