import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readFlowFile } from './flow-file.ts';
import { type PlayedFile, playFile } from './play-file.ts';

const USAGE = `Usage: npm run -s flow -- test FILE [--json]

Validates the flow in FILE and plays its tests. With --json one line on stdout:
{"passed":N,"failed":N,"tests":[{"name","passed","failure"?}]}. A flow that is not valid is one more that has failed.
Ends with 1 where something is wrong. docs/flows.md says what FILE holds.`;

/** Runs `flow` with these words and answers its exit code. `directory`: where relative names begin. */
export async function flowCommand(words: readonly string[], directory: string): Promise<number> {
  const [deed, name, ...more] = words.filter((word) => word !== '--json');
  if (deed !== 'test' || name === undefined || more.length > 0) return refuse(USAGE);
  const text = await readFile(resolve(directory, name), 'utf8').catch(() => undefined);
  if (text === undefined) return refuse(`${name} can't be read.`);
  const file = readFlowFile(text);
  if (typeof file === 'string') return refuse(`${name} is not as a flow file should be:\n${file}`);
  const line = lineOf(playFile(file));
  process.stdout.write(words.includes('--json') ? `${JSON.stringify(line)}\n` : reportOf(line));
  return line.passed > 0 && line.failed === 0 ? 0 : 1;
}

type Line = ReturnType<typeof lineOf>;

function lineOf({ problems, results }: PlayedFile) {
  const validation =
    problems.length === 0
      ? []
      : [{ name: 'the flow is valid', passed: false, failure: problems.map(sentenceOf).join('\n') }];
  const all = [...validation, ...results];
  const passed = all.filter((each) => each.passed).length;
  const tests = all.map(({ name, passed: isPassed, failure }) => ({
    name,
    passed: isPassed,
    ...(failure === undefined ? {} : { failure }),
  }));
  return { passed, failed: all.length - passed, tests };
}

function reportOf({ passed, failed, tests }: Line): string {
  const lines = tests.map(({ name, failure }) =>
    failure === undefined ? `✓ ${name}` : `✗ ${name}\n${failure.replace(/^/gm, '    ')}`,
  );
  const total = tests.length === 0 ? 'There are no tests.' : `${passed} passed, ${failed} failed.`;
  return `${[...lines, total].join('\n')}\n`;
}

function sentenceOf({ node, problem, content = [] }: PlayedFile['problems'][number]): string {
  const parts = content.map((part) => ` ${part.path} is ${part.problem}`);
  return `Node "${node}": ${problem}${parts.join(',')}`;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
