import { expect, test } from 'vitest';
import {
  isServiceLevelMet,
  serviceLevelOf,
  serviceLevelOver,
  serviceLevelPercent,
  type Wait,
} from './service-level.ts';

const wait = (waitedMs: number, end: Wait['end']): Wait => ({ waitedMs, end });

test.each([
  { name: 'nothing yet', waits: [], counted: 0, inTime: 0 },
  {
    name: 'only such as may still be in time',
    waits: [wait(60_000, 'waiting'), wait(10, 'left')],
    counted: 0,
    inTime: 0,
  },
  { name: 'taken at the very last moment', waits: [wait(60_000, 'taken')], counted: 1, inTime: 1 },
  { name: 'taken too late', waits: [wait(60_001, 'taken'), wait(1, 'taken')], counted: 2, inTime: 1 },
  {
    name: 'left or still waiting after the time',
    waits: [wait(60_001, 'left'), wait(60_001, 'waiting'), wait(1, 'taken'), wait(2, 'taken')],
    counted: 4,
    inTime: 2,
  },
])('$name', ({ waits, counted, inTime }) => {
  expect(serviceLevelOf(waits, { share: 0.8, seconds: 60 })).toEqual({ counted, inTime, target: 0.8 });
});

test.each([
  { counted: 0, inTime: 0, target: 0.8, met: undefined, percent: undefined },
  { counted: 5, inTime: 4, target: 0.8, met: true, percent: 80 },
  { counted: 100, inTime: 29, target: 0.29, met: true, percent: 29 },
  { counted: 1000, inTime: 799, target: 0.8, met: false, percent: 79 },
  { counted: 3, inTime: 0, target: 0, met: true, percent: 0 },
])('$inTime of $counted in time, where $target is promised', ({ met, percent, ...level }) => {
  expect(isServiceLevelMet(level)).toBe(met);
  expect(serviceLevelPercent(level)).toBe(percent);
});

test('over several queues the target lies where most of the waits are', () => {
  const levels = [
    { counted: 30, inTime: 27, target: 0.9 },
    { counted: 10, inTime: 2, target: 0.5 },
    { counted: 0, inTime: 0, target: 1 },
  ];
  const over = serviceLevelOver(levels);
  expect(over).toMatchObject({ counted: 40, inTime: 29 });
  expect(over.target).toBeCloseTo(0.8);
  expect(isServiceLevelMet(over)).toBe(false);
  expect(serviceLevelOver([])).toEqual({ counted: 0, inTime: 0, target: 0 });
});
