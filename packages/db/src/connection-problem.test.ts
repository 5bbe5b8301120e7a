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
  ['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate of Postgres at db.example:5432 is not to be trusted (SELF_SIGNED_'],
  ['CERT_HAS_EXPIRED', 'The certificate of Postgres at db.example:5432 has expired: renew it there'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate of Postgres at db.example:5432 is for another name: name the'],
  ['ECONNREFUSED', 'Postgres at db.example:5432 does not answer (ECONNREFUSED)'],
])('%s: %s', (code, says) => {
  const sentence = connectionProblem(URL, Object.assign(new Error('no'), { code }));
  expect(sentence).toContain(says);
  expect(sentence).not.toContain('secret');
});

test.each([
  ['postgresql:///desk?host=/run/postgresql', 'Postgres at /run/postgresql does not answer (ENOENT)'],
  ['postgresql:///desk', 'Postgres at localhost does not answer (ENOENT)'],
])('%s: %s', (url, says) => {
  expect(connectionProblem(url, Object.assign(new Error('no'), { code: 'ENOENT' }))).toContain(says);
});

test('a file of a certificate that is not there', () => {
  const error = Object.assign(new Error('no'), { code: 'ENOENT', syscall: 'open', path: '/etc/ca.pem' });
  expect(connectionProblem(URL, error)).toBe(
    'DATABASE_URL names /etc/ca.pem, which cannot be read (ENOENT): correct it.',
  );
});

test('a server without TLS that is asked for it', () => {
  expect(connectionProblem(URL, new Error('The server does not support SSL connections'))).toBe(
    'Postgres at db.example:5432 speaks no TLS: turn it on there, or leave sslmode out of DATABASE_URL.',
  );
});
