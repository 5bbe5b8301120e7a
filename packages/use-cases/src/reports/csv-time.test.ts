import { expect, test } from 'vitest';
import { csvTime } from './csv-time.ts';

test('a time is written as every spreadsheet reads it', () => {
  expect(csvTime(Date.UTC(2026, 10, 9, 7, 5, 3, 999))).toBe('2026-11-09 07:05:03');
});
