import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncApiOf } from './src/reference/async-api.ts';
import { openApiOf } from './src/reference/open-api.ts';
import { withTables } from './src/reference/tables.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const guide = join(docs, 'guest-api.md');

await writeFile(guide, withTables(await readFile(guide, 'utf8')));
await writeFile(join(docs, 'guest-api.asyncapi.json'), `${JSON.stringify(asyncApiOf(), undefined, 2)}\n`);
await writeFile(join(docs, 'rest-api.openapi.json'), `${JSON.stringify(openApiOf(), undefined, 2)}\n`);
