import { expect, test } from 'vitest';
import {
  activeSince,
  fileRetentionEntry,
  filesKeptSince,
  RETENTION_DAYS,
  retainedUntil,
  retentionEntry,
  retentionOver,
  validRetention,
} from './retention.ts';

const DAY_MS = 24 * 3_600_000;
const DAY_SECONDS = DAY_MS / 1000;

test.each([
  [undefined, true],
  [RETENTION_DAYS.min, true],
  [RETENTION_DAYS.max, true],
  [RETENTION_DAYS.min - 1, false],
  [RETENTION_DAYS.max + 1, false],
  [1.5, false],
  [Number.NaN, false],
])('%s days may be chosen: %s', (days, valid) => {
  expect(validRetention(days === undefined ? {} : { days })).toBe(valid);
  expect(validRetention(days === undefined ? {} : { days: 1, fileDays: days })).toBe(valid);
});

test.each([
  ['longer than the session lives', 30, 3, 30],
  ['shorter than the session lives', 1, 3, 3],
])('days %s: until the later of both', (_, days, lives, kept) => {
  const session = { lastActivityAt: 1000, durationSeconds: lives * DAY_SECONDS };
  expect(retainedUntil(session, days)).toBe(1000 + kept * DAY_MS);
});

test('a guest is over when the last of their sessions is, to the millisecond', () => {
  const [early, late] = [0, 5 * DAY_MS].map((lastActivityAt) => ({ lastActivityAt, durationSeconds: 900 }));
  if (early === undefined || late === undefined) throw new Error('Two were made');
  const at = late.lastActivityAt + 10 * DAY_MS;
  expect(retentionOver([early], 10, at - 1)).toBe(true);
  expect(retentionOver([early, late], 10, at - 1)).toBe(false);
  expect(retentionOver([early, late], 10, at)).toBe(true);
});

test('somebody who was heard of in between stays', () => {
  const held = { conversations: 1, messages: 1, files: 0 };
  const at = 10 * DAY_MS;
  expect(activeSince(held, 10, at)).toBe(false);
  expect(activeSince({ ...held, lastAt: 0 }, 10, at)).toBe(false);
  expect(activeSince({ ...held, lastAt: 1 }, 10, at)).toBe(true);
});

test('the audit log is told how many guests went and how much, and not who', () => {
  const held = [
    { conversations: 2, messages: 7, files: 1 },
    { conversations: 1, messages: 3, files: 0 },
  ];
  expect(retentionEntry(held)).toEqual({
    by: { type: 'operator' },
    kind: 'guest',
    subjectId: 'retention',
    subjectName: '2 guests',
    action: 'erased',
    changes: [
      { path: ['guests'], before: 2, after: 0 },
      { path: ['conversations'], before: 3, after: 0 },
      { path: ['messages'], before: 10, after: 0 },
      { path: ['files'], before: 1, after: 0 },
    ],
    untold: 0,
  });
});

test.each([
  [undefined, undefined, undefined],
  [15, undefined, 15],
  [undefined, 30, 30],
  [15, 30, 15],
  [30, 15, 15],
])('files go after the shorter of %s and %s days', (company, installation, days) => {
  const at = 100 * DAY_MS;
  expect(filesKeptSince(at, company, installation)).toBe(days === undefined ? undefined : at - days * DAY_MS);
});

test('the audit log is told how many files went, and not whose', () => {
  expect(fileRetentionEntry(1)).toMatchObject({ subjectName: '1 file', changes: [{ path: ['files'], before: 1 }] });
  expect(fileRetentionEntry(7)).toMatchObject({ subjectName: '7 files', by: { type: 'operator' }, action: 'erased' });
});
