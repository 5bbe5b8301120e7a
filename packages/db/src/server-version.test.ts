import { expect, it } from 'vitest';
import { versionProblem } from './server-version.ts';

it.each([
  ['9.6.24', 'Postgres 9.6.24 is too old: move to 15 or newer.'],
  ['14.20', 'Postgres 14.20 is too old: move to 15 or newer.'],
  ['15.0', undefined],
  ['18.4', undefined],
])('Postgres %s: %s', (version, problem) => {
  expect(versionProblem(version)).toBe(problem);
});
