import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countFromConformance, countFromPlaywright, countFromVitest } from './test-counts.ts';

const good = { code: 0, stdout: '', output: '' };
const bad = { code: 1, stdout: '', output: 'why' };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-counts-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('counts what passed and what failed', async () => {
  const file = await report({ numPassedTests: 7, numFailedTests: 2 });
  expect(await countFromVitest(file, bad)).toEqual({ passed: 7, failed: 2, output: 'why' });
});

it('counts a test of the browser that passed only when repeated as failed', async () => {
  const file = await report({ stats: { expected: 3, unexpected: 1, flaky: 1 } });
  expect(await countFromPlaywright(file, good)).toMatchObject({ passed: 3, failed: 2 });
});

it('fails a run that ended badly though none of its tests failed', async () => {
  const file = await report({ numPassedTests: 7, numFailedTests: 0 });
  expect(await countFromVitest(file, bad)).toMatchObject({ passed: 7, failed: 1 });
});

it('fails a run that left no report, and one without a test', async () => {
  expect(await countFromVitest(join(folder, 'nothing.json'), good)).toMatchObject({ passed: 0, failed: 1 });
  expect(await countFromPlaywright(await report({ stats: { expected: 0 } }), good)).toMatchObject({ failed: 1 });
});

it('counts the conformance suite from its line, and fails it without one', () => {
  expect(countFromConformance({ ...bad, stdout: '{"passed":3,"failed":1,"cases":[]}\n' })).toMatchObject({
    passed: 3,
    failed: 1,
  });
  expect(countFromConformance({ ...good, stdout: 'Killed' })).toMatchObject({ passed: 0, failed: 1 });
});

async function report(content: object): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(content));
  return file;
}
