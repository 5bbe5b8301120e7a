import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSpools } from './spool.ts';

const { spool } = createSpools({ maxBytes: 3, drainedMax: 100 });
const ignored = () => {};

async function placeOfAll(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'rejoin-test-'));
  vi.stubEnv('TMPDIR', place);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(place, { recursive: true });
  });
  return place;
}

test('what others have put into the place that all share is in nobody’s way, and nothing is left there', async () => {
  const place = await placeOfAll();
  await writeFile(join(place, 'rejoin-uploads'), 'of another installation');
  const bytes = await spool(Readable.from([Buffer.from('abcdef')]), ignored, ({ bytes }) => bytes());
  expect(Buffer.from(bytes).toString()).toBe('abcd');
  expect(await readdir(place)).toEqual(['rejoin-uploads']);
});

test('a body that breaks off leaves nothing either', async () => {
  const place = await placeOfAll();
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('a');
      throw new Error('gone');
    })(),
  );
  await expect(spool(broken, ignored, ({ bytes }) => bytes())).rejects.toThrow('gone');
  expect(await readdir(place)).toEqual([]);
});
