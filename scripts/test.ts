import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideChromium } from './chromium.ts';
import { runCommand } from './command.ts';
import { ROOT } from './env.ts';
import { wordsOf } from './fail.ts';
import { seconds } from './progress.ts';
import { runTask } from './run-task.ts';
import { type Count, countFromConformance, countFromPlaywright, countFromVitest } from './test-counts.ts';

type Stage = { name: string; run: () => Promise<Count> };

const halt = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, () => halt.abort());
const { signal } = halt;

const bin = join(ROOT, 'node_modules', '.bin');
const environment = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, CI: 'true', NO_COLOR: '1' };
const reports = await mkdtemp(join(tmpdir(), 'rejoin-reports-'));

let chromium: string | undefined;
let built = false;

const client: Stage = { name: 'Database client', run: () => task('generate') };
const checks: Stage[] = [
  { name: 'Format and lint', run: () => check('biome', 'check', '--error-on-warnings', '.') },
  { name: 'Types', run: () => check('npm', 'run', '-s', 'typecheck') },
  { name: 'Import law', run: () => check('npm', 'run', '-s', 'boundaries') },
  { name: 'Nothing unused', run: () => check('npm', 'run', '-s', 'knip') },
  { name: 'Workspace', run: () => check('npm', 'run', '-s', 'workspace') },
];
/** They wait most of the time: for what a gateway does after a while, and for a download. */
const waiting: Stage[] = [
  { name: 'Conformance', run: conformance },
  { name: 'Browser', run: browser },
];
const tests: Stage[] = [
  { name: 'Unit tests', run: () => vitest('unit') },
  { name: 'Database tests', run: () => vitest('database') },
  { name: 'Build', run: build },
  { name: 'End-to-end tests', run: endToEnd },
];

const total = { passed: 0, failed: 0 };
try {
  await inTurn([client]);
  await Promise.all([inTurn(checks), inTurn(waiting)]);
  await inTurn(tests);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch {
  process.stderr.write('Stopped.\n');
  process.exitCode = 1;
} finally {
  await rm(reports, { recursive: true, force: true });
  if (process.connected) process.disconnect();
}

async function inTurn(stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    const { passed, failed } = await report(stage);
    total.passed += passed;
    total.failed += failed;
  }
}

/** Runs a stage, and says how it went and how long it took. What failed shows its output; the stages after it run all the same. */
async function report({ name, run }: Stage): Promise<Count> {
  const since = performance.now();
  let count: Count;
  try {
    count = await run();
  } catch (error) {
    signal.throwIfAborted();
    count = { passed: 0, failed: 1, output: wordsOf(error) };
  }
  signal.throwIfAborted();
  if (count.failed > 0 && count.output) process.stderr.write(`\n${count.output.trim()}\n\n`);
  const verdict = count.failed > 0 ? `${count.failed} FAILED, ${count.passed} passed` : `${count.passed} passed`;
  process.stderr.write(`  ${name.padEnd(20)} ${seconds(performance.now() - since)}  ${verdict}\n`);
  return count;
}

async function task(name: string): Promise<Count> {
  await runTask(name, signal);
  return { passed: 1, failed: 0 };
}

async function check(...words: string[]): Promise<Count> {
  const { code, output } = await runCommand(words, { directory: ROOT, env: environment, signal });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
}

async function vitest(project: string): Promise<Count> {
  const file = join(reports, `${project}.json`);
  const words = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const outcome = await runCommand(words, { directory: ROOT, env: environment, signal });
  return countFromVitest(file, outcome);
}

async function conformance(): Promise<Count> {
  const words = [process.execPath, join(ROOT, 'tests', 'conformance', 'main.ts'), '--json'];
  return countFromConformance(await runCommand(words, { directory: ROOT, env: environment, signal }));
}

async function build(): Promise<Count> {
  const count = await task('build');
  built = true;
  return count;
}

async function browser(): Promise<Count> {
  chromium = await provideChromium(signal);
  return { passed: 1, failed: 0 };
}

async function endToEnd(): Promise<Count> {
  if (!built || !chromium)
    return { passed: 0, failed: 1, output: 'The end-to-end tests were not run: they need the build and a browser.' };
  const file = join(reports, 'end-to-end.json');
  const words = ['npm', 'run', '-s', 'e2e', '--', '--reporter=list,json'];
  const env = { ...environment, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const outcome = await runCommand(words, { directory: ROOT, env, signal });
  return countFromPlaywright(file, outcome);
}
