import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'flow.ts');
const flow = {
  start: 'greet',
  nodes: { greet: { type: 'sendMessage', text: 'Hello', next: 'end' }, end: { type: 'disconnect' } },
};
const good = { name: 'greets', at: '2026-01-05T09:00:00Z', steps: [{ say: 'Hi' }, { expectSay: 'Hello' }] };
const bad = { ...good, name: 'shouts', steps: [{ say: 'Hi' }, { expectSay: 'HELLO' }] };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'flow-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function run(content: object, ...words: string[]) {
  await writeFile(join(directory, 'flow.json'), JSON.stringify(content));
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [SCRIPT, 'test', 'flow.json', ...words],
      { cwd: directory, env: {} },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

describe('the command', () => {
  test('prints one line of JSON and ends with 0 when all is well', async () => {
    const { code, stdout, stderr } = await run({ flow, tests: [good] }, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('{"passed":1,"failed":0,"tests":[{"name":"greets","passed":true}]}\n');
  });

  test('ends with 1 when a test fails, and says why', async () => {
    const { code, stdout } = await run({ flow, tests: [good, bad] }, '--json');
    expect(code).toBe(1);
    const failure = 'Step 2: expected "HELLO", and the flow says "Hello".';
    const tests = [
      { name: 'greets', passed: true },
      { name: 'shouts', passed: false, failure },
    ];
    expect(JSON.parse(stdout)).toEqual({ passed: 1, failed: 1, tests });
  });

  test('reports in words without --json', async () => {
    const { stdout } = await run({ flow, tests: [good, bad] });
    expect(stdout).toBe(
      '✓ greets\n✗ shouts\n    Step 2: expected "HELLO", and the flow says "Hello".\n1 passed, 1 failed.\n',
    );
  });

  test('ends with 1 when the flow is not good, and names the node', async () => {
    const nodes = { ...flow.nodes, stray: { type: 'transferToQueue', queueId: 'gone' } };
    const file = { flow: { ...flow, nodes }, queues: [], tests: [good] };
    const { code, stdout } = await run(file, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: 1,
      failed: 1,
      tests: [
        { name: 'the flow is valid', failure: 'Node "stray": unreachable\nNode "stray": unknownQueue' },
        { passed: true },
      ],
    });
    const told =
      '✗ the flow is valid\n    Node "stray": unreachable\n    Node "stray": unknownQueue\n✓ greets\n1 passed, 1 failed.\n';
    expect((await run(file)).stdout).toBe(told);
  });

  test('plays the tests that are kept with a flow, in a flow by itself too', async () => {
    const kept = { ...bad, at: Date.parse(bad.at) };
    const { code, stdout } = await run({ ...flow, tests: [kept] }, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ passed: 0, failed: 1, tests: [{ name: 'shouts' }] });
    const both = await run({ flow: { ...flow, tests: [kept] }, tests: [good] }, '--json');
    expect(JSON.parse(both.stdout).tests).toMatchObject([{ name: 'shouts' }, { name: 'greets' }]);
  });

  test('ends with 1 when there are no tests', async () => {
    expect((await run({ flow, tests: [] })).code).toBe(1);
  });
});
