import { join } from 'node:path';
import { ROOT } from './env.ts';
import { runAfterGenerate } from './run-after-generate.ts';

await runAfterGenerate(join(ROOT, 'tests', 'guests', 'main.ts'), process.argv.slice(2));
