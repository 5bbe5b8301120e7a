import { WEBHOOK_EVENTS } from '@rejoin/core/webhooks/webhook';
import { expect, test } from 'vitest';
import { answerWords, deliveryState, eventWords, stateOf } from './webhook-words.ts';

test('every event has words of its own', () => {
  expect(new Set(WEBHOOK_EVENTS.map(eventWords)).size).toBe(WEBHOOK_EVENTS.length);
});

test.each([
  [{ active: true }, 'On'],
  [{ active: true, failingSince: 5 }, 'Failing'],
  [{ active: false }, 'Off'],
  [{ active: false, failingSince: 5 }, 'Off'],
  [{ active: false, offBecause: 'gone' as const, failingSince: 5 }, 'Switched off'],
])('%o is called %s', (webhook, label) => {
  expect(stateOf(webhook).label).toBe(label);
});

test.each([
  [{ status: 'pending', attempts: 0 } as const, 'To be sent'],
  [{ status: 'pending', attempts: 1 } as const, 'Retrying'],
  [{ status: 'delivered', attempts: 2 } as const, 'Delivered'],
  [{ status: 'failed', attempts: 10 } as const, 'Failed'],
])('a delivery %o is called %s', (delivery, label) => {
  expect(deliveryState(delivery).label).toBe(label);
});

test('an answer is told with its code', () => {
  expect(answerWords({ type: 'answered', status: 503, body: '' })).toBe('The server answered 503.');
});
