import { WEBHOOK_EVENTS } from '@rejoin/core/webhooks/webhook';
import { expect, test } from 'vitest';
import { answerWords, deliveryState, eventWords, sentNowWords, stateOf, waitsForLater } from './webhook-words.ts';

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

test.each([
  [204, 'The server answered 204.'],
  [304, 'The server answered 304.'],
  [503, 'The server answered 503.'],
  [307, 'The server answered 307, a redirect, and none is followed: write the address that it leads to.'],
])('the answer %i is told with its code', (status, words) => {
  expect(answerWords({ type: 'answered', status, body: '' })).toBe(words);
});

test.each([
  ['certificateForAnotherName', 'its certificate is for another name than the one in the address.'],
  ['noAddress', 'no server has this name. Look at the address.'],
  [undefined, /^look at the address, its certificate, and whether/],
] as const)('a server that was not reached because of %s', (because, words) => {
  const sentence = answerWords({ type: 'notReached', ...(because && { because }) });
  const [beginning, rest] = sentence.split(': ');
  expect(beginning).toBe('The server could not be reached');
  expect(rest).toMatch(words);
});

test('what was sent in vain and is not given up waits for a later attempt', () => {
  const waits = [
    { status: 'pending', attempts: 1 },
    { status: 'pending', attempts: 0 },
    { status: 'failed', attempts: 10 },
  ] as const;
  expect(waits.map(waitsForLater)).toEqual([true, false, false]);
  expect([0, 1, 7].map(sentNowWords)).toEqual(['They are being sent already', 'One is sent now', '7 are sent now']);
});
