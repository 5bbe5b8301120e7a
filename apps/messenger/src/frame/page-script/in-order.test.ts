import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

test('what is said while something takes its time comes after it, in order', async () => {
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const take = inOrder((name) => {
    if (name !== 'file') {
      done.push(name);
      return undefined;
    }
    return new Promise<void>((resolve) => ends.push(resolve)).then(() => void done.push(name));
  });
  for (const name of ['before', 'file', 'first', 'file', 'last']) take(name, undefined);
  expect(done).toEqual(['before']);
  ends.shift()?.();
  await expect.poll(() => done).toEqual(['before', 'file', 'first']);
  ends.shift()?.();
  await expect.poll(() => done).toEqual(['before', 'file', 'first', 'file', 'last']);
  take('after', undefined);
  expect(done.at(-1)).toBe('after');
});
