import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Case } from '../case.ts';
import type { Wish } from '../deployments.ts';
import { ensure } from '../expect.ts';
import { originHeaders, type Table } from '../table.ts';

const TESTS = join(import.meta.dirname, '..', '..');
const GUIDE = join(TESTS, '..', 'docs', 'guest-api.md');
const EXAMPLE_MS = 15_000;

/** The example of that name in the guide, as it stands there but for the constants at its head. */
async function exampleFor(name: string, { host, deployment }: Table): Promise<string> {
  const guide = await readFile(GUIDE, 'utf8');
  const [, code] = new RegExp(`<!-- example: ${name} -->\n\`\`\`js\n([\\s\\S]*?)\`\`\``).exec(guide) ?? [];
  if (code === undefined) throw new Error(`docs/guest-api.md has no example ${name}`);
  const constants: Readonly<Record<string, string>> = {
    HOST: new URL(host.httpUrl).host,
    DEPLOYMENT: deployment.id,
    ORIGIN: originHeaders(host, deployment)['origin'] ?? host.httpUrl,
  };
  return code.replaceAll(/^const ([A-Z]+) = '.*';$/gm, (line, constant: string) => {
    const value = constants[constant];
    return value === undefined ? line : `const ${constant} = '${value}';`;
  });
}

function exampleCase(name: string, on: Wish, says: RegExp): Case {
  return {
    section: 'docs',
    name: `the example for the ${name} in docs/guest-api.md does what it says`,
    on,
    async run(table) {
      const words = ['--input-type=module', '--eval', await exampleFor(name, table)];
      const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: TESTS, timeout: EXAMPLE_MS });
      ensure(says.test(stdout), `it says ${JSON.stringify(stdout)}`);
    },
  };
}

/** What the guide shows to people who write clients. */
export const EXAMPLE_CASES: readonly Case[] = [
  exampleCase('browser', { open: true }, /^You: Hello\n(?:They: .*\n)?Messages so far: [1-9]/),
  exampleCase('node', {}, /^Stored at 20\d\d-/),
];
