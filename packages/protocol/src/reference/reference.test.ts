import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import schema from '@asyncapi/specs/schemas/3.0.0-without-$id.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../error-codes.ts';
import { OPERATIONS } from '../rest/platform/operations.ts';
import { asyncApiOf } from './async-api.ts';
import { openApiOf } from './open-api.ts';
import { TABLES, withTables } from './tables.ts';

const docs = join(import.meta.dirname, '..', '..', '..', '..', 'docs');
const WHAT_TO_DO = 'Run `npm run reference` and commit what it writes.';
const guide = await readFile(join(docs, 'guest-api.md'), 'utf8');

test('docs/guest-api.asyncapi.json is what the schemas say', async () => {
  const written = JSON.parse(await readFile(join(docs, 'guest-api.asyncapi.json'), 'utf8'));
  expect(written, WHAT_TO_DO).toEqual(asyncApiOf());
});

test('it is an AsyncAPI 3 document, and whatever it points at is there', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const document = asyncApiOf();
  const validate = ajv.compile(schema);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...document, channels: { guest: { address: 7 } } })).toBe(false);
  for (const pointer of pointers(document)) expect(resolve(document, pointer), pointer).toBeDefined();
});

test('docs/rest-api.openapi.json is what the schemas say, and whatever it points at is there', async () => {
  const written = JSON.parse(await readFile(join(docs, 'rest-api.openapi.json'), 'utf8'));
  const document = openApiOf();
  expect(written, WHAT_TO_DO).toEqual(document);
  for (const pointer of pointers(document)) expect(resolve(document, pointer), pointer).toBeDefined();
});

test('docs/rest-api.md tells of every operation', async () => {
  const words = await readFile(join(docs, 'rest-api.md'), 'utf8');
  for (const { method, path } of Object.values(OPERATIONS)) expect(words).toContain(`| \`${method} ${path}\` |`);
});

test('docs/guest-api.md has every table, as the wire is', () => {
  for (const name of Object.keys(TABLES)) expect(guide).toContain(`<!-- table: ${name} -->`);
  expect(guide === withTables(guide), WHAT_TO_DO).toBe(true);
});

test('every code that the wire knows is in the guide', () => {
  for (const code of Object.values(ERROR_CODES)) expect(guide).toContain(`| ${code} |`);
});

function pointers(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(pointers)];
}

function resolve(document: object, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
}
