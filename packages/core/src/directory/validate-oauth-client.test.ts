import { expect, test } from 'vitest';
import { NAME_MAX } from '../name-limits.ts';
import { TOKEN_SECONDS } from './directory.ts';
import { validateOAuthClient } from './validate-oauth-client.ts';

test.each([
  ['whose tokens live as short as may be', { tokenSeconds: TOKEN_SECONDS.min }, []],
  ['whose tokens live shorter', { tokenSeconds: TOKEN_SECONDS.min - 1 }, ['tokenSeconds outOfRange']],
  ['whose tokens live as long as may be', { tokenSeconds: TOKEN_SECONDS.max }, []],
  ['whose tokens live longer', { tokenSeconds: TOKEN_SECONDS.max + 1 }, ['tokenSeconds outOfRange']],
  ['with the longest name', { name: 'x'.repeat(NAME_MAX) }, []],
  ['with a longer name', { name: 'x'.repeat(NAME_MAX + 1) }, ['name tooLong']],
])('a client %s', (_, more, problems) => {
  const content = { name: 'Desk', roleIds: [], tokenSeconds: TOKEN_SECONDS.min, ...more };
  expect(validateOAuthClient(content).map(({ field, problem }) => `${field} ${problem}`)).toEqual(problems);
});
