import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSharedClock } from './shared-clock.ts';

const NINE = 1_767_603_600_000;

/** A machine and a database that is `ahead` of it; a question takes `takes` there and as long back. */
function openMachine(ahead: number) {
  const at = { own: NINE, ahead, takes: 2, answers: true, asked: 0 };
  const shared = createSharedClock(
    async () => {
      at.asked += 1;
      at.own += at.takes;
      const theirs = at.own + at.ahead;
      at.own += at.takes;
      if (!at.answers) throw new Error('The database does not answer');
      return theirs;
    },
    () => at.own,
  );
  return { at, ...shared };
}

test('tells the machine’s time until it is set, and then the database’s', async () => {
  const { at, clock, set } = openMachine(60_000);
  at.answers = false;
  expect(clock()).toBe(NINE);
  at.answers = true;
  await set();
  expect(Math.abs(clock() - (at.own + 60_000))).toBeLessThanOrEqual(2);
});

test('changes nothing where both clocks agree as far as can be known', async () => {
  const { at, clock, set } = openMachine(1);
  await set();
  expect(clock()).toBe(at.own);
});

test('is set again while it is read, but not with every reading', async () => {
  const { at, clock, set } = openMachine(0);
  await set();
  clock();
  at.own += 1000;
  clock();
  expect(at.asked).toBe(1);
  at.own += 4000;
  clock();
  clock();
  expect(at.asked).toBe(2);
});

test('goes on when the database does not answer', async () => {
  const { at, clock, set } = openMachine(-60_000);
  await set();
  at.answers = false;
  await expect(set()).rejects.toThrow('does not answer');
  at.own += 100_000;
  expect(Math.abs(clock() - (at.own - 60_000))).toBeLessThanOrEqual(4);
});

test('stands still rather than go back, but not for hours', async () => {
  const { at, clock, set } = openMachine(3000);
  await set();
  const before = clock();
  at.ahead = 0;
  await set();
  expect(clock()).toBe(before);
  at.ahead = -3_600_000;
  await set();
  expect(Math.abs(clock() - (at.own - 3_600_000))).toBeLessThanOrEqual(4);
});

test('is off by no more than the quickest answer took, whatever the answers take', async () => {
  const settings = fc.record({
    ahead: fc.integer({ min: -100_000, max: 100_000 }),
    takes: fc.array(fc.nat({ max: 500 }), { minLength: 1, maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(settings, async ({ ahead, takes }) => {
      const { at, clock, set } = openMachine(ahead);
      for (const time of takes) {
        at.takes = time;
        await set();
        at.own += 1000;
      }
      expect(Math.abs(clock() - (at.own + ahead))).toBeLessThanOrEqual(Math.min(...takes) * 2);
    }),
  );
});
