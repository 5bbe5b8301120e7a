import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSecretsFile } from './secrets-file.ts';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'rejoin-secrets-')), 'secrets.json');
});
afterAll(() => rm(join(path, '..'), { recursive: true }));

it('reads secrets by where they belong', async () => {
  await writeFile(path, '{"flows/Orders/ask/key": "hunter2"}');
  expect(await readSecretsFile(path)).toEqual(new Map([['flows/Orders/ask/key', 'hunter2']]));
});

it.each(['hunter2', '["hunter2"]', '{"a": {"b": "hunter2"}}'])('tells no secret of what is none: %s', async (words) => {
  await writeFile(path, words);
  const error = await readSecretsFile(path).catch((each: unknown) => String(each));
  expect(error).toMatch(/has to hold secrets by where they belong/);
  expect(error).not.toContain('hunter2');
});
