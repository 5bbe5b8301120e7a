import { expect, test } from 'vitest';
import { overdueWords, retentionWords } from './retention-words.ts';

test('what would go is said with its numbers and its oldest day', () => {
  const totals = { guests: 14, conversations: 31, files: 1, oldestAt: Date.UTC(2026, 2, 3, 12) };
  expect(overdueWords(totals)).toBe(
    '14 guests with 31 conversations and 1 file, the oldest from 3 March 2026, would be erased within the hour.',
  );
  expect(overdueWords({ guests: 0, conversations: 0, files: 0 })).toBe('Nobody would be erased now.');
});

test.each([
  [undefined, 'Guests are kept until somebody erases them.'],
  [1, 'Guests are erased 1 day after the last activity.'],
  [90, 'Guests are erased 90 days after the last activity.'],
])('%s days', (days, words) => {
  expect(retentionWords(days)).toBe(words);
});
