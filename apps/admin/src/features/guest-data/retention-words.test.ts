import { expect, test } from 'vitest';
import { overdueFileWords, overdueWords, retentionQuestion, retentionWords } from './retention-words.ts';

test('what would go is said with its numbers and its oldest day', () => {
  const totals = { guests: 14, conversations: 31, files: 1, oldestAt: new Date(2026, 2, 3, 12).getTime() };
  expect(overdueWords(totals)).toBe(
    '14 guests with 31 conversations and 1 file, the oldest from 3 March 2026, would be erased within the hour.',
  );
  expect(overdueWords({ guests: 0, conversations: 0, files: 0 })).toBe('Nobody would be erased now.');
});

test.each([
  [{}, 'Guests are kept until somebody erases them.'],
  [{ days: 1 }, 'Guests are erased 1 day after the last activity.'],
  [
    { days: 90, fileDays: 15 },
    'Guests are erased 90 days after the last activity. Files are removed 15 days after they were sent.',
  ],
])('%j', (retention, words) => {
  expect(retentionWords(retention)).toBe(words);
});

test('what would go of files is said with how much it is', () => {
  const totals = { files: 31, bytes: 12_400_000, oldestAt: new Date(2026, 2, 3, 12).getTime() };
  expect(overdueFileWords(totals)).toBe(
    '31 files of 12 MB, the oldest from 3 March 2026, would be removed within the hour.',
  );
  expect(overdueFileWords({ files: 0, bytes: 0 })).toBe('No file would be removed now.');
});

test.each([
  [{}, { days: 90 }, 'Erase guests after 90 days?'],
  [{ days: 90 }, {}, 'Keep guests until somebody erases them?'],
  [{ days: 90 }, { days: 90, fileDays: 1 }, 'Remove files after 1 day?'],
  [{ days: 90, fileDays: 1 }, { days: 90 }, 'Keep files as long as their conversations?'],
  [{}, { days: 90, fileDays: 1 }, 'Change for how long guests and files are kept?'],
])('from %j to %j', (stored, chosen, question) => {
  expect(retentionQuestion(stored, chosen)).toBe(question);
});
