import { expect, test } from 'vitest';
import { problemsOf } from './problem-texts.ts';
import { NEW_WEBHOOK } from './webhook.ts';

test('what is too long says how long it may be', () => {
  const problems = problemsOf({ ...NEW_WEBHOOK, name: 'x'.repeat(101), url: `https://a.example/${'x'.repeat(1000)}` });
  expect(problems.get('name')).toBe('Use 100 characters or fewer.');
  expect(problems.get('url')).toBe('Use 1,000 characters or fewer.');
});
