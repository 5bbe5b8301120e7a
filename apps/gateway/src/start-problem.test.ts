import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';
import { startProblem } from './start-problem.ts';

const env = readEnvironment({
  DATABASE_URL: 'postgres://user:secret@db.example:5432/rejoin',
  AUTH_SECRET: 'x'.repeat(32),
});

test.each([
  [
    Object.assign(new Error('listen'), { code: 'EADDRINUSE' }),
    'Port 4000 is taken: stop what listens there, or set GATEWAY_PORT to a free one.',
  ],
  [
    Object.assign(new Error('listen'), { code: 'EACCES' }),
    'Port 4000 may not be opened: set GATEWAY_PORT to one above 1023, or give the permission.',
  ],
  [
    Object.assign(new Error('open'), { code: 'EMFILE' }),
    'The gateway may not open enough files: raise the limit (ulimit -n) above the number of guests.',
  ],
  [
    new Error('Invalid invocation\n\nconnect ECONNREFUSED'),
    "The database at db.example:5432 can't be used (connect ECONNREFUSED): start it, or set DATABASE_URL.",
  ],
  [Object.assign(new Error('Migrate first.'), { name: 'DatabaseProblem' }), 'Migrate first.'],
])('%s becomes a sentence without the password', (error, sentence) => {
  if (typeof env === 'string') throw new Error(env);
  expect(startProblem(error, env)).toBe(sentence);
});
