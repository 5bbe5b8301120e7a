import { describe, expect, test } from 'vitest';
import { care, end, flowOf, MONDAY_NINE, office, say } from './flow.test-kit.ts';
import type { FlowTestStep } from './flow-test.ts';
import { recordFlowTest } from './record-flow-test.ts';
import { runFlowTest } from './run-flow-test.ts';

const surroundings = { queues: [{ id: 'care', name: 'Customer care' }], schedules: [office] };
const reply = { contentType: 'QuickReply', quickReply: { text: 'My order', payload: 'order' } } as const;
const flow = flowOf({
  first: { type: 'sendMessage', text: 'What is it about?', content: [reply], next: 'wait' },
  wait: { type: 'waitForAnswer', timeoutSeconds: 60, retries: 1, retryText: 'Hello?', next: 'keep', timedOut: 'bye' },
  keep: { type: 'setAttribute', key: 'topic', value: '{{answer}}', next: 'routing' },
  routing: { type: 'setRouting', priority: 5, skills: ['orders'], language: 'de', next: 'care' },
  care,
  bye: say('Goodbye', 'end'),
  end,
});

const record = (...steps: FlowTestStep[]) =>
  recordFlowTest(flow, { name: 'kept', at: MONDAY_NINE, steps }, surroundings);

describe('a recorded test', () => {
  test('expects what the flow said, kept and asked for', () => {
    expect(record({ say: 'Hi' }, { press: 'My order' }).steps).toEqual([
      { say: 'Hi' },
      { expectSay: 'What is it about?' },
      { press: 'My order' },
      { expectAttribute: { key: 'topic', value: 'My order' } },
      { expectTransfer: { queue: 'care', priority: 5, skills: ['orders'], language: 'de' } },
    ]);
  });

  test('begins with what a guest is told who only opens the messenger, and ends with the question that is open', () => {
    expect(record({ wait: 60 }).steps).toEqual([
      { expectSay: 'What is it about?' },
      { wait: 60 },
      { expectSay: 'Hello?' },
      { expectWait: true },
    ]);
  });

  test('expects what the flow has kept anew, and not what has stayed', () => {
    const asking = flowOf({
      first: { type: 'setAttribute', key: 'shop', value: 'Harbour', next: 'wait' },
      wait: { type: 'waitForAnswer', timeoutSeconds: 60, retries: 0, next: 'keep', timedOut: 'end' },
      keep: { type: 'setAttribute', key: 'topic', value: '{{answer}}', next: 'wait' },
      end,
    });
    const steps = [{ say: 'Hi' }, { say: 'A ring' }, { say: 'A return' }];
    const expectTopic = (value: string) => ({ expectAttribute: { key: 'topic', value } });
    expect(recordFlowTest(asking, { name: 'kept', at: MONDAY_NINE, steps }, surroundings).steps).toEqual([
      { say: 'Hi' },
      { expectAttribute: { key: 'shop', value: 'Harbour' } },
      { say: 'A ring' },
      expectTopic('A ring'),
      { say: 'A return' },
      expectTopic('A return'),
      { expectWait: true },
    ]);
  });

  test('replaces what was expected before', () => {
    expect(record({ say: 'Hi' }, { expectSay: 'HELLO' }).steps).toEqual([
      { say: 'Hi' },
      { expectSay: 'What is it about?' },
      { expectWait: true },
    ]);
  });

  test('ends before what can not be done any more', () => {
    expect(record({ say: 'Hi' }, { press: 'Refund' }, { say: 'More' }).steps).toEqual([
      { say: 'Hi' },
      { expectSay: 'What is it about?' },
      { expectWait: true },
    ]);
  });

  test.each<{ steps: FlowTestStep[] }>([
    { steps: [] },
    { steps: [{ say: 'Hi' }, { say: 'Something else' }] },
    { steps: [{ wait: 60 }, { wait: 60 }, { say: 'Again' }] },
    { steps: [{ say: 'Hi' }, { press: 'order' }] },
  ])('passes on the flow that it was recorded with: $steps', ({ steps }) => {
    expect(runFlowTest(flow, record(...steps), surroundings).failure).toBeUndefined();
  });
});
