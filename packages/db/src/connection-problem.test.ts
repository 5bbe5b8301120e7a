import { expect, test } from 'vitest';
import { connectionProblem } from './connection-problem.ts';

const URL = 'postgresql://rejoin:secret@db.example:5432/desk';

test.each([
  ['28P01', 'Postgres at db.example:5432 refuses the user "rejoin"'],
  ['3D000', 'There is no database "desk" at db.example:5432'],
  ['25006', 'The database "desk" at db.example:5432 can only be read: name the primary'],
  ['42501', 'The user "rejoin" may not use the database "desk" at db.example:5432'],
  ['53100', 'The disk of Postgres at db.example:5432 is full: make room there'],
  ['53300', 'Postgres at db.example:5432 takes no more connections: raise max_connections'],
  ['57P03', 'Postgres at db.example:5432 is still starting'],
  ['ECONNREFUSED', 'Postgres at db.example:5432 does not answer (ECONNREFUSED)'],
])('%s: %s', (code, says) => {
  const sentence = connectionProblem(URL, Object.assign(new Error('no'), { code }));
  expect(sentence).toContain(says);
  expect(sentence).not.toContain('secret');
});

test('a server without TLS that is asked for it', () => {
  expect(connectionProblem(URL, new Error('The server does not support SSL connections'))).toBe(
    'Postgres at db.example:5432 speaks no TLS: turn it on there, or leave sslmode out of DATABASE_URL.',
  );
});
