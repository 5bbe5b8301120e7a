import { UnrecognizedActionError } from 'next/dist/client/components/unrecognized-action-error';
import { expect, test } from 'vitest';
import { LINE_IS_DOWN } from '../../live/failure.ts';
import { signOutFailure } from './sign-out-failure.ts';

test.each([
  ['no answer came', new TypeError('Failed to fetch'), LINE_IS_DOWN],
  ['the server made a mistake', new Error('Internal Server Error'), 'The server could not do it. Try again.'],
  [
    'the server was replaced since the page was opened',
    new UnrecognizedActionError('It was not found on the server.'),
    'The server is newer than this page. Reload it, then sign out.',
  ],
])('when %s, the agent is told that', (_, error, told) => {
  expect(signOutFailure(error)).toBe(told);
});
