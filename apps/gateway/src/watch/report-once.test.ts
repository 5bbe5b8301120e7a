import { expect, test } from 'vitest';
import { reportOnce } from './report-once.ts';

test('the same trouble is reported once in ten seconds, another one at once', () => {
  let now = 0;
  const reported: unknown[] = [];
  const report = reportOnce(
    { error: (details: { err: Error }) => reported.push(details.err.message) } as never,
    () => now,
  );
  for (const message of ['no database', 'no database', 'no disk']) report(new Error(message));
  expect(reported).toEqual(['no database', 'no disk']);
  now = 10_000;
  report(new Error('no database'));
  expect(reported).toEqual(['no database', 'no disk', 'no database']);
});
