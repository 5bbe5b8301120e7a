import { join } from 'node:path';
import { ROOT } from './env.ts';
import { runAfterGenerate } from './run-after-generate.ts';

await runAfterGenerate(join(ROOT, 'scripts', 'keep-flow-secret.ts'), process.argv.slice(2));
