import { expect, it } from 'vitest';
import { serverProblem } from './server-facts.ts';

it.each([
  ['9.6.24', 'UTF8', /^Postgres 9\.6\.24 is too old: move to 15 or newer\.$/],
  ['14.20', 'UTF8', /^Postgres 14\.20 is too old/],
  ['15.0', 'UTF8', undefined],
  ['18.4', 'UTF8', undefined],
  ['18.4', 'SQL_ASCII', /^The database's encoding is SQL_ASCII, .* ENCODING 'UTF8' /],
])('Postgres %s with %s: %s', (version, encoding, problem) => {
  const said = serverProblem({ version, encoding, foldsLetters: true, speaksAlike: true });
  if (problem === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(problem);
});

it('tells of a pooler that drops what a connection is opened with, where the server has it otherwise', () => {
  const facts = { version: '18.4', encoding: 'UTF8', foldsLetters: true, speaksAlike: false };
  expect(serverProblem(facts)).toMatch(/pass "options" on/);
});
