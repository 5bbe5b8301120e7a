import { expect, test } from 'vitest';
import { serviceLevelShare, type Wait } from './service-level.ts';

const wait = (waitedMs: number, end: Wait['end']): Wait => ({ waitedMs, end });

test.each([
  { name: 'nothing yet', waits: [], share: undefined },
  { name: 'only such as may still be in time', waits: [wait(60_000, 'waiting'), wait(10, 'left')], share: undefined },
  { name: 'taken at the very last moment', waits: [wait(60_000, 'taken')], share: 1 },
  { name: 'taken too late', waits: [wait(60_001, 'taken'), wait(1, 'taken')], share: 0.5 },
  {
    name: 'left or still waiting after the time',
    waits: [wait(60_001, 'left'), wait(60_001, 'waiting'), wait(1, 'taken'), wait(2, 'taken')],
    share: 0.5,
  },
])('$name', ({ waits, share }) => {
  expect(serviceLevelShare(waits, { seconds: 60 })).toBe(share);
});
