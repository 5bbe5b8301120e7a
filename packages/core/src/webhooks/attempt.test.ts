import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AfterAttempt, afterAttempt, offBecause, RETRY_SECONDS, type WebhookAnswer } from './attempt.ts';

const AT = 1_000_000;
const DAY_MS = 86_400_000;
const answered = (status: number, retryAfterSeconds?: number): WebhookAnswer => ({
  type: 'answered',
  status,
  body: '',
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
const message = { event: 'message.created', at: AT } as const;

describe('after an attempt', () => {
  test.each<[string, number, WebhookAnswer, AfterAttempt]>([
    ['that was taken', 1, answered(200), { status: 'delivered' }],
    ['that was taken with nothing to say', 9, answered(204), { status: 'delivered' }],
    ['that was sent elsewhere', 1, answered(302), { status: 'pending', nextAt: AT + 5000 }],
    ['that was refused', 1, answered(400), { status: 'pending', nextAt: AT + 5000 }],
    ['that met no answer', 2, { type: 'timedOut' }, { status: 'pending', nextAt: AT + 300_000 }],
    ['that met nobody', 3, { type: 'notReached' }, { status: 'pending', nextAt: AT + 1_800_000 }],
    ['whose server asks to wait longer', 1, answered(429, 60), { status: 'pending', nextAt: AT + 60_000 }],
    ['whose server asks to hurry', 2, answered(503, 1), { status: 'pending', nextAt: AT + 300_000 }],
    ['whose server asks for a week', 1, answered(503, 604_800), { status: 'pending', nextAt: AT + DAY_MS }],
    ['that was the last but one', 9, answered(500), { status: 'pending', nextAt: AT + DAY_MS }],
    ['that was the last', 10, answered(500), { status: 'failed' }],
  ])('%s', (_, attempt, answer, after) => {
    expect(afterAttempt({ ...message, attempt, answer })).toEqual(after);
  });

  test('a ping is not tried again', () => {
    expect(afterAttempt({ event: 'ping', at: AT, attempt: 1, answer: answered(500) })).toEqual({ status: 'failed' });
  });

  test('whatever servers answer, there are at most ten attempts, each after the one before and within a day of it', () => {
    const status = fc.integer({ min: 100, max: 599 });
    fc.assert(
      fc.property(fc.array(fc.tuple(status, fc.nat()), { minLength: 12, maxLength: 12 }), (answers) => {
        let at = AT;
        let attempts = 0;
        for (const [code, retryAfter] of answers) {
          attempts += 1;
          const after = afterAttempt({ ...message, at, attempt: attempts, answer: answered(code, retryAfter) });
          expect(after.status === 'delivered').toBe(code >= 200 && code < 300);
          if (after.status !== 'pending') break;
          expect(after.nextAt).toBeGreaterThan(at);
          expect(after.nextAt - at).toBeLessThanOrEqual(DAY_MS);
          at = after.nextAt;
        }
        expect(attempts).toBeLessThanOrEqual(RETRY_SECONDS.length + 1);
      }),
    );
  });
});

describe('a webhook', () => {
  test.each<[string, WebhookAnswer, number | undefined, ReturnType<typeof offBecause>]>([
    ['whose server is gone is switched off', answered(410), AT, 'gone'],
    ['that fails for the first time stays on', answered(500), AT, undefined],
    ['that has failed for nearly five days stays on', answered(500), AT - 5 * DAY_MS + 1, undefined],
    ['that has failed for five days is switched off', { type: 'timedOut' }, AT - 5 * DAY_MS, 'failing'],
    ['that has got something at last stays on', answered(200), AT - 5 * DAY_MS, undefined],
  ])('%s', (_, answer, failingSince, off) => {
    expect(offBecause({ ...message, attempt: 1, answer }, failingSince)).toBe(off);
  });

  test('is not switched off by a test', () => {
    expect(offBecause({ event: 'ping', at: AT, attempt: 1, answer: answered(410) }, 0)).toBeUndefined();
  });
});
