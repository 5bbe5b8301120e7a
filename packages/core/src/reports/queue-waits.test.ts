import { describe, expect, test } from 'vitest';
import { queueWaits, type WaitMark } from './queue-waits.ts';

const SECOND = 1000;
const UNTIL = 100 * SECOND;

/** As `5 Queued care transfer`: after how many seconds, what, in which queue, and because of what. */
function marks(...lines: readonly string[]): WaitMark[] {
  return lines.map((line) => {
    const [seconds, type, queueId, because] = line.split(' ');
    return {
      at: Number(seconds) * SECOND,
      type: type as WaitMark['type'],
      ...(queueId === undefined ? {} : { queueId }),
      ...(because === undefined ? {} : { because }),
    };
  });
}

/** As `care 5 taken`. */
const waits = (lines: readonly string[], from = 0) =>
  queueWaits(marks(...lines), { from: from * SECOND, until: UNTIL }).map(
    ({ queueId, waitedMs, end }) => `${queueId} ${waitedMs / SECOND} ${end}`,
  );

describe('what counts as a wait', () => {
  test.each([
    { name: 'none of one that stays in the flow', log: ['9 Disconnected'], expected: [] },
    { name: 'until an agent takes it', log: ['1 Queued care', '6 Accepted care'], expected: ['care 5 taken'] },
    { name: 'until a supervisor takes it', log: ['1 Queued care', '6 TakenOver care'], expected: ['care 5 taken'] },
    { name: 'until the guest leaves', log: ['1 Queued care', '9 Ended'], expected: ['care 8 left'] },
    { name: 'so far', log: ['1 Queued care'], expected: ['care 99 waiting'] },
    {
      name: 'no second one when who has it leaves or ends it',
      log: ['1 Queued care', '6 Accepted care', '20 Disconnected', '60 Ended'],
      expected: ['care 5 taken'],
    },
    {
      name: 'only the queue it went on to untaken',
      log: ['1 Queued care', '31 Queued returns', '36 Accepted returns'],
      expected: ['returns 5 taken'],
    },
    {
      name: 'on from where it stood, when a supervisor lets it ring at somebody else',
      log: ['1 Queued care', '11 Reassigned care', '21 Accepted care'],
      expected: ['care 20 taken'],
    },
    {
      name: 'anew, sent on by a supervisor from an agent',
      log: ['1 Queued care', '6 Accepted care', '20 Reassigned returns', '30 Accepted returns'],
      expected: ['care 5 taken', 'returns 10 taken'],
    },
    {
      name: 'anew, transferred to a queue or back with a rejoin',
      log: [
        '1 Queued care',
        '6 Accepted care',
        '20 Queued care',
        '30 Accepted care',
        '40 Disconnected',
        '50 Queued care',
      ],
      expected: ['care 5 taken', 'care 10 taken', 'care 50 waiting'],
    },
    {
      name: 'none of what a colleague takes from an agent',
      log: ['1 Queued care', '6 Accepted care', '20 Accepted'],
      expected: ['care 5 taken'],
    },
    {
      name: 'none of what comes back from being parked, wherever it waits',
      log: [
        '1 Queued care',
        '6 Accepted care',
        '10 Parked',
        '20 Queued care',
        '25 Queued returns',
        '30 Accepted returns',
      ],
      expected: ['care 5 taken'],
    },
    {
      name: 'the one after its agent has taken it back and transferred it',
      log: ['1 Queued care', '6 Accepted care', '10 Parked', '20 Resumed', '30 Queued returns', '32 Accepted returns'],
      expected: ['care 5 taken', 'returns 2 taken'],
    },
    {
      name: 'the one after its agent has transferred it while it was parked',
      log: ['1 Queued care', '6 Accepted care', '10 Parked', '20 Queued returns transfer', '32 Accepted returns'],
      expected: ['care 5 taken', 'returns 12 taken'],
    },
  ])('$name', ({ log, expected }) => {
    expect(waits(log)).toEqual(expected);
  });

  test('is what ended from a moment on, whenever it began', () => {
    const log = ['1 Queued care', '6 Accepted care', '20 Queued care', '30 Accepted care'];
    expect(waits(log, 30)).toEqual(['care 10 taken']);
    expect(waits(log, 31)).toEqual([]);
    expect(waits(['1 Queued care'], 31)).toEqual(['care 99 waiting']);
  });
});
