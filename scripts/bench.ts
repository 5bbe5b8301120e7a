import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './env.ts';
import { runAfterGenerate } from './run-after-generate.ts';

const [name = '', ...words] = process.argv.slice(2);
const script = join(ROOT, 'tests', 'bench', `${name}.ts`);

if (/^[a-z][a-z-]*$/.test(name) && existsSync(script)) await runAfterGenerate(script, words);
else {
  process.stderr.write(
    'Name a measurement of tests/bench: npm run -s bench -- messages --pairs 200 --seconds 5 --json\n',
  );
  process.exitCode = 1;
}
