import { expect, test } from 'vitest';
import { NEW_RESPONSE, type ResponseContent } from './canned-response.ts';
import { problemsOf } from './problem-texts.ts';

const good = { ...NEW_RESPONSE, name: 'Hello', text: 'Hello' };
const among = { others: [{ name: 'Bye', code: 'bye' }], queueIds: ['care'] };

test.each<[string, Partial<ResponseContent>, string[]]>([
  ['fine', {}, []],
  ['fine without a code', { code: ' ' }, []],
  ['empty', NEW_RESPONSE, ['name', 'text']],
  ['too long', { name: 'x'.repeat(101), text: 'x'.repeat(4001) }, ['name', 'text']],
  ['like another', { name: 'bye', code: 'Bye' }, ['name', 'code']],
  ['strange', { code: '/', text: '{{x}}' }, ['code', 'text']],
  ['for none', { queueIds: [] }, ['queues']],
  ['for one that is gone', { queueIds: ['gone'] }, ['queues']],
])('%s: every problem has its sentence', (_, part, fields) => {
  const problems = problemsOf({ ...good, ...part }, among);
  expect([...problems.keys()].sort()).toEqual(fields.sort());
  expect([...problems.values()]).not.toContain('');
});
