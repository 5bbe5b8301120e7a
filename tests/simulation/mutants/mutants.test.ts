import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MUTANTS } from './mutants.ts';
import { mutated } from './plant.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

test.each(MUTANTS)('the mutant "$name" finds its place, and can be loaded there', ({ file, ...change }) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const defective = mutated(source, change);
  expect(defective).not.toBe(source);
  stripTypeScriptTypes(defective);
});

test('every mutant has a name of its own, and there are at least 20', () => {
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
});
