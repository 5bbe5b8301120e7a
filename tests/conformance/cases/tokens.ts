import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { signIn, tokenRest, tokensOf } from '../sign-in.ts';
import type { Table } from '../table.ts';
import { errorBody } from '../wire/rest.ts';

const on = { signIn: true, identified: true };

async function refused(answer: Response): Promise<void> {
  ensure(answer.status >= 400 && answer.status < 500, `the status is ${answer.status}`);
  same(errorBody.parse(await answer.json()).status, answer.status, 'the status in the body');
}

const EXCHANGES: readonly (readonly [string, (table: Table) => Promise<object>])[] = [
  [
    'a code that nobody issued',
    async (table) => ({ ...(await table.identity.byCode(table.identity.people[0])), code: 'x' }),
  ],
  [
    'a code with the verifier of another',
    async (table) => ({ ...(await table.identity.byCode(table.identity.people[0])), codeVerifier: 'x'.repeat(43) }),
  ],
  [
    'a code with another nonce',
    async (table) => ({ ...(await table.identity.byCode(table.identity.people[0])), nonce: 'another' }),
  ],
  [
    'an ID token with another nonce',
    async (table) => ({ ...(await table.identity.byIdToken(table.identity.people[0])), nonce: 'another' }),
  ],
  ['an ID token that nobody signed', async () => ({ idToken: 'e30.e30.e30', nonce: 'n' })],
  ['nothing', async () => ({})],
];

/** Tokens for those who have signed in (guest API, section 6.3). */
export const TOKEN_CASES: readonly Case[] = [
  {
    section: '6.3',
    name: 'a code is exchanged for a JWT and a refresh token',
    on,
    async run(table) {
      const { refreshToken } = await signIn(table, table.identity.people[0]);
      ensure(refreshToken !== undefined, 'there is no refresh token');
    },
  },
  {
    section: '6.3',
    name: 'an ID token is exchanged for a JWT without a refresh token',
    on,
    async run(table) {
      const answer = await tokenRest.exchange(table, await table.identity.byIdToken(table.identity.people[0]));
      same((await tokensOf(answer)).refreshToken, undefined, 'refreshToken');
    },
  },
  ...EXCHANGES.map(([what, make]): Case => {
    return {
      section: '6.3',
      name: `${what} is refused with an ErrorBody`,
      on,
      run: async (table) => refused(await tokenRest.exchange(table, await make(table))),
    };
  }),
  {
    section: '6.3',
    name: 'a code is exchanged once',
    on,
    async run(table) {
      const code = await table.identity.byCode(table.identity.people[0]);
      await tokensOf(await tokenRest.exchange(table, code));
      await refused(await tokenRest.exchange(table, code));
    },
  },
  {
    section: '6.3',
    name: 'a deployment without sign-in exchanges nothing',
    async run(table) {
      await refused(await tokenRest.exchange(table, { idToken: 'e30.e30.e30', nonce: 'n' }));
    },
  },
  {
    section: '6.3',
    name: 'a refresh token gives a new JWT, with and without a deploymentId',
    on,
    async run(table) {
      const { refreshToken } = await signIn(table, table.identity.people[0]);
      const first = await tokensOf(await tokenRest.refresh(table, { refreshToken }));
      const next = first.refreshToken ?? refreshToken;
      await tokensOf(await tokenRest.refresh(table, { refreshToken: next, deploymentId: table.deployment.id }));
    },
  },
  {
    section: '6.3',
    name: 'a refresh token that nobody issued is refused with 401',
    on,
    run: async (table) => table.refusal(await tokenRest.refresh(table, { refreshToken: 'x' }), 401),
  },
  {
    section: '6.3',
    name: 'revoking without a JWT of ours is refused with 401',
    on,
    run: async (table) => table.refusal(await tokenRest.revoke(table, 'e30.e30.e30'), 401),
  },
  {
    section: '6.3',
    name: 'a client that says of every request that it is JSON is told the same',
    on,
    run: async (table) =>
      table.refusal(await tokenRest.revoke(table, 'e30.e30.e30', { 'content-type': 'application/json' }), 401),
  },
  {
    section: '6.3',
    name: 'browsers may ask for tokens (CORS)',
    on,
    async run(table) {
      const answer = await tokenRest.leave(table, 'https://shop.example');
      ensure(answer.ok, `it is answered with ${answer.status}`);
      ensure(/\bPOST\b/.test(answer.headers.get('access-control-allow-methods') ?? ''), 'POST is not allowed');
    },
  },
];
