import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFlowFile } from './flow-file.ts';
import { type PlayedFile, playFile } from './play-file.ts';

const USAGE = `Usage: pnpm flow test FILE [--json]

Validates the flow in FILE and plays its tests. With --json one line on stdout:
{"passed":N,"failed":N,"tests":[{"name","passed","failure"?}]}. Ends with 1 where something is wrong. docs/flows.md says what FILE holds.`;

/** Runs `flow` with these words and answers its exit code. `directory`: where relative names begin. */
export async function flowCommand(words: readonly string[], directory: string): Promise<number> {
  const [deed, name, ...more] = words.filter((word) => word !== '--json');
  if (deed !== 'test' || name === undefined || more.length > 0) return refuse(USAGE);
  const text = await readFile(resolve(directory, name), 'utf8').catch(() => undefined);
  if (text === undefined) return refuse(`${name} can't be read.`);
  const file = readFlowFile(text);
  if (typeof file === 'string') return refuse(`${name} is not as a flow file should be:\n${file}`);
  const played = playFile(file);
  const { problems, results } = played;
  tellProblems(played);
  if (words.includes('--json')) process.stdout.write(`${JSON.stringify(lineOf(played))}\n`);
  else process.stdout.write(reportOf(played));
  const isGood = problems.length === 0 && results.length > 0 && results.every(({ passed }) => passed);
  return isGood ? 0 : 1;
}

function lineOf({ results }: PlayedFile) {
  const passed = results.filter((each) => each.passed).length;
  const tests = results.map(({ name, passed: isPassed, failure }) => ({
    name,
    passed: isPassed,
    ...(failure === undefined ? {} : { failure }),
  }));
  return { passed, failed: results.length - passed, tests };
}

function reportOf(played: PlayedFile): string {
  const { passed, failed, tests } = lineOf(played);
  const lines = tests.map(({ name, failure }) => (failure === undefined ? `✓ ${name}` : `✗ ${name}\n    ${failure}`));
  const total = tests.length === 0 ? 'There are no tests.' : `${passed} passed, ${failed} failed.`;
  return `${[...lines, total].join('\n')}\n`;
}

function tellProblems({ problems }: PlayedFile): void {
  for (const { node, problem, content = [] } of problems) {
    const parts = content.map((part) => ` ${part.path} is ${part.problem}`);
    process.stderr.write(`Node "${node}": ${problem}${parts.join(',')}\n`);
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
