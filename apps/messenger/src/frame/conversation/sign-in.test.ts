import { expect, test } from 'vitest';
import { UNKNOWN_HISTORY } from '../history/history.ts';
import { goLive, messages, T0, talk, write } from './rehearsal.ts';

const PROOF = { code: 'c', redirectUri: 'https://shop.example/back', nonce: 'n' };
const TOKENS = { jwt: 'jwt-1', refreshToken: 'refresh-1' };
const KEPT = { token: 'token-1', entries: [], seenAt: 0, signIn: TOKENS };

test('what the page hands over is exchanged, and signs the guest in on the session they have', () => {
  const one = talk();
  goLive(one);
  one.done();
  one.happen({ type: 'proofGiven', proof: PROOF });
  expect(one.done()).toEqual([{ do: 'exchangeProof', proof: PROOF }]);
  one.happen({ type: 'signedIn', tokens: TOKENS });
  expect(one.done()).toEqual([
    { do: 'keepSignIn', signIn: TOKENS },
    {
      do: 'send',
      frame: expect.objectContaining({
        action: 'configureAuthenticatedSession',
        token: 'token-1',
        startNew: false,
        data: { code: 'jwt-1' },
      }),
    },
  ]);
  one.frame({ class: 'SessionResponse', body: { connected: true, newSession: false, clearedExistingSession: false } });
  expect(one.model.connection.status).toBe('live');
});

test('a guest who has signed in before comes as that', () => {
  const one = talk(KEPT);
  goLive(one);
  expect(one.sent()[0]).toMatchObject({ action: 'configureAuthenticatedSession', data: { code: 'jwt-1' } });
});

test('where signing in is demanded nothing is opened before; the page is told', () => {
  const one = talk(undefined, { demandsSignIn: true });
  one.happen({ type: 'started' });
  expect(one.model.connection.status).toBe('signInNeeded');
  expect(one.done()).toEqual([{ do: 'closeSocket' }, { do: 'askForSignIn' }]);
  one.happen({ type: 'woken' }, { type: 'networkBack' });
  expect(one.done()).toEqual([]);
  one.happen({ type: 'signedIn', tokens: TOKENS });
  expect(one.done()).toContainEqual({ do: 'openSocket' });
});

test('a JWT that is too old is refreshed', () => {
  const one = talk(KEPT);
  one.happen({ type: 'started' }, { type: 'socketOpened' });
  one.done();
  one.frame({ class: 'string', code: 401, body: 'Session authentication has expired' });
  expect(one.done()).toContainEqual({ do: 'refreshSignIn', refreshToken: 'refresh-1' });
  one.happen({ type: 'signedIn', tokens: { jwt: 'jwt-2', refreshToken: 'refresh-2' } }, { type: 'socketOpened' });
  expect(one.sent().at(-1)).toMatchObject({ data: { code: 'jwt-2' } });
});

test.each([
  ['a JWT that can’t be refreshed', { code: 401 }, { ...KEPT, signIn: { jwt: 'jwt-1' } }],
  ['a sign-in that is over', { code: 403 }, KEPT],
  ['a token that others have', { code: 4017 }, KEPT],
])('%s is forgotten, with the session', (_, refusal, kept) => {
  const one = talk(kept);
  one.happen({ type: 'started' }, { type: 'socketOpened' });
  one.done();
  one.frame({ class: 'string', body: 'no', ...refusal });
  expect(one.model.signIn).toBeUndefined();
  expect(one.model.token).not.toBe('token-1');
  expect(one.done()).toEqual(
    expect.arrayContaining([{ do: 'keepSignIn' }, { do: 'keepToken', token: one.model.token }, { do: 'askForSignIn' }]),
  );
});

test('signing out is told to the gateway, and leaves nothing behind', () => {
  const one = talk(KEPT);
  goLive(one);
  one.done();
  one.happen({ type: 'signOutWanted' });
  expect(one.done()).toEqual(
    expect.arrayContaining([
      { do: 'revokeSignIn', jwt: 'jwt-1' },
      { do: 'forgetDraft' },
      { do: 'keepSignIn' },
      { do: 'askForSignIn' },
    ]),
  );
  expect(one.model.thread).toEqual([]);
  one.happen({ type: 'signOutWanted' });
  expect(one.done()).toEqual([]);
});

test('what was not sent before signing out is sent in nobody else’s name', () => {
  const one = talk(KEPT, { demandsSignIn: true });
  goLive(one);
  one.happen({ type: 'networkLost' }, write('unsent'), { type: 'signOutWanted' });
  expect(one.done()).toEqual(expect.arrayContaining([{ do: 'forgetEntry', id: 'unsent' }, { do: 'forgetUnsent' }]));
  one.happen({ type: 'signedIn', tokens: { jwt: 'jwt-2' } });
  one.done();
  goLive(one);
  expect(messages(one.sent())).toEqual([]);
});

test('signed out elsewhere is signed out here', () => {
  const one = talk(KEPT, { demandsSignIn: true });
  goLive(one);
  one.frame({ type: 'message', class: 'LogoutEvent', body: {} });
  expect(one.done()).toContainEqual({ do: 'forgetDraft' });
  expect(one.model.connection.status).toBe('signInNeeded');
  expect(one.model.signIn).toBeUndefined();
});

test('what was not sent here before signing out elsewhere is sent in nobody else’s name', () => {
  const one = talk(KEPT, { demandsSignIn: true });
  goLive(one);
  one.happen(write('unsent'));
  one.frame({ type: 'message', class: 'LogoutEvent', body: {} });
  expect(one.done()).toContainEqual({ do: 'forgetEntry', id: 'unsent' });
  one.happen({ type: 'signedIn', tokens: { jwt: 'jwt-2' } });
  goLive(one);
  expect(messages(one.sent())).toEqual([]);
});

test('what was not sent here before signing out in another window of this browser is sent in nobody else’s name', () => {
  const one = talk(KEPT, { demandsSignIn: true });
  goLive(one);
  one.done();
  one.happen(write('unsent'), { type: 'tokenReplaced', token: 'token-2' }, { type: 'signedOutElsewhere' });
  const done = one.done();
  expect(done).toEqual(expect.arrayContaining([{ do: 'forgetDraft' }, { do: 'forgetEntry', id: 'unsent' }]));
  expect(done.filter((effect) => effect.do === 'keepSignIn' || effect.do === 'keepToken')).toEqual([]);
  expect(one.model).toMatchObject({ token: 'token-2', connection: { status: 'signInNeeded' } });
  one.happen({ type: 'signedIn', tokens: { jwt: 'jwt-2' } });
  goLive(one);
  expect(messages(one.sent())).toEqual([]);
  one.happen({ type: 'signedOutElsewhere' }, { type: 'signedOutElsewhere' });
  expect(one.done().filter((effect) => effect.do === 'askForSignIn')).toHaveLength(1);
});

test('where somebody has to sign in, it is waited for whatever another window does about its session', () => {
  const one = talk(undefined, { demandsSignIn: true });
  one.happen({ type: 'started' }, { type: 'tokenReplaced', token: 'token-2' });
  one.wait(60_000);
  expect(one.model).toMatchObject({ token: 'token-2', connection: { status: 'signInNeeded' } });
  expect(one.done()).not.toContainEqual({ do: 'openSocket' });
});

test('whoever signs in next finds nothing of the guest before, nor the key to what they said', () => {
  const one = talk(KEPT, { demandsSignIn: true });
  goLive(one, { newSession: false, readOnly: true });
  one.frame({ type: 'message', class: 'JwtResponse', body: { jwt: 'theirs', exp: (T0 + 60_000) / 1000 } });
  one.happen({ type: 'newConversationWanted' }, { type: 'signOutWanted' });
  expect(one.done().filter((effect) => effect.do === 'askForSignIn')).toHaveLength(1);
  expect(one.model).toMatchObject({ readOnly: false, startNew: false, known: false, history: UNKNOWN_HISTORY });
  one.happen({ type: 'signedIn', tokens: { jwt: 'jwt-2' } });
  one.done();
  goLive(one, { newSession: false });
  const effects = one.done();
  expect(effects).not.toContainEqual(expect.objectContaining({ do: 'fetchHistory' }));
  expect(effects).toContainEqual(expect.objectContaining({ frame: expect.objectContaining({ startNew: false }) }));
});

test('a proof that the gateway does not take is for the page to mend', () => {
  const one = talk();
  goLive(one);
  one.done();
  one.happen({ type: 'signInRefused' });
  expect(one.done()).toEqual([{ do: 'askForSignIn' }]);
  expect(one.model.connection.status).toBe('live');
});
