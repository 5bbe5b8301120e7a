import { expect, it } from 'vitest';
import { readSecrets } from './secrets-file.ts';

it('reads secrets by where they belong', () => {
  const words = '{"flows/Orders/ask/key": "hunter2"}';
  expect(readSecrets('secrets.json', words)).toEqual(new Map([['flows/Orders/ask/key', 'hunter2']]));
});

it.each(['hunter2', '["hunter2"]', '{"a": {"b": "hunter2"}}'])('tells no secret of what is none: %s', (words) => {
  const read = () => readSecrets('secrets.json', words);
  expect(read).toThrow(/^secrets.json has to hold secrets by where they belong/);
  expect(read).not.toThrow(/hunter2/);
});
