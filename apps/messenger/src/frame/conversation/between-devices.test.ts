import { describe, expect, test } from 'vitest';
import { answer, goLive, T0, talk, write } from './rehearsal.ts';

const LINK = { code: 'c'.repeat(22), key: 'k'.repeat(22) };
const URL = 'https://shop.example/#rejoin=code.key';
const PRISTINE = { token: 'own', entries: [], seenAt: 0 };
const USED = { ...PRISTINE, seenAt: T0 - 1 };
const jwt = { class: 'JwtResponse', body: { jwt: 'jwt', exp: (T0 + 60_000) / 1000 } };

function arrived(kept = PRISTINE, rules = {}) {
  const one = talk(kept, rules);
  one.happen({ type: 'arrived', link: LINK }, { type: 'started' });
  return one;
}

/** Who has come with a link, and wants to go on with the conversation that it brings. */
function followed(rules = {}) {
  const one = arrived(PRISTINE, rules);
  one.happen({ type: 'arrivalChosen', which: 'other' });
  return one;
}

describe('a link to another device', () => {
  test('is asked for with a JWT, and shown while the sheet is open', () => {
    const one = talk();
    goLive(one);
    one.done();
    one.happen({ type: 'deviceLinkWanted' });
    expect(one.sent()).toMatchObject([{ action: 'getJwt' }]);
    one.frame(jwt);
    expect(one.done()).toContainEqual({ do: 'makeDeviceLink', token: 'token-1', jwt: 'jwt' });
    one.happen({ type: 'deviceLinkMade', url: URL, expiresAt: T0 + 900_000 });
    expect(one.model.deviceLink).toEqual({ status: 'made', url: URL, expiresAt: T0 + 900_000 });
    one.happen({ type: 'deviceLinkPutAside' }, { type: 'deviceLinkMade', url: URL, expiresAt: T0 });
    expect(one.model.deviceLink).toBeUndefined();
  });

  test.each<[string, (one: ReturnType<typeof talk>) => void]>([
    ['the JWT does not come', (one) => one.wait(11_000)],
    ['the JWT is refused', (one) => one.frame({ class: 'string', code: 403, body: 'no' })],
    ['the line is lost', (one) => one.happen({ type: 'socketLost' })],
    ['the gateway makes none', (one) => one.happen({ type: 'deviceLinkFailed' })],
  ])('is not to be had when %s', (_, happen) => {
    const one = talk();
    goLive(one);
    one.happen({ type: 'deviceLinkWanted' });
    happen(one);
    expect(one.model.deviceLink).toEqual({ status: 'failed' });
  });

  test('is not asked for without a line', () => {
    const one = talk();
    one.happen({ type: 'deviceLinkWanted' });
    expect(one.model.deviceLink).toEqual({ status: 'failed' });
    expect(one.sent()).toEqual([]);
  });
});

describe('whoever comes with a link', () => {
  test('and has no conversation here goes on with the other one, and begins none of their own', () => {
    const one = followed({ autoStart: true });
    expect(one.done()).toEqual([{ do: 'takeToken', link: LINK }]);
    one.happen({ type: 'tokenTaken', token: 'other' });
    expect(one.done()).toEqual([{ do: 'keepToken', token: 'other' }, { do: 'closeSocket' }, { do: 'openSocket' }]);
    goLive(one, { newSession: false });
    expect(one.model).toMatchObject({ token: 'other', notice: 'fromOtherDevice', connection: { status: 'live' } });
    expect(one.sent()).toMatchObject([{ action: 'configureSession', token: 'other' }, { action: 'getJwt' }]);
  });

  test('is asked first, and nothing is done until they answer', () => {
    const one = arrived(PRISTINE, { autoStart: true });
    one.happen({ type: 'woken' }, { type: 'shown' });
    expect(one.done()).toEqual([]);
    expect(one.model.arrival).toEqual({ status: 'asked', link: LINK, hasOwn: false });
  });

  test('and does not want to go on here leaves the link unused, and has a session of their own', () => {
    const one = arrived();
    one.happen({ type: 'arrivalChosen', which: 'own' });
    expect(one.done()).toEqual([{ do: 'openSocket' }]);
    expect(one.model.arrival).toBeUndefined();
  });

  test('and has one is asked, and goes on with the one they choose', () => {
    const one = arrived(USED);
    expect(one.done()).toContainEqual({ do: 'openSocket' });
    goLive(one, { newSession: false });
    answer(one, 'of the own one', 1);
    one.happen({ type: 'arrivalChosen', which: 'other' });
    expect(one.done()).toContainEqual({ do: 'takeToken', link: LINK });
    one.happen({ type: 'tokenTaken', token: 'other' });
    expect(one.model).toMatchObject({ token: 'other', thread: [] });
    expect(one.model.arrival).toBeUndefined();
  });

  test('and stays with their own one leaves the link unused', () => {
    const one = arrived(USED);
    one.happen({ type: 'arrivalChosen', which: 'own' });
    expect(one.done().map((effect) => effect.do)).toEqual(['openSocket']);
    expect(one.model).toMatchObject({ token: 'own' });
    expect(one.model.arrival).toBeUndefined();
  });

  test('that is over is told so until they write, and has what they had here', () => {
    const one = followed();
    one.happen({ type: 'takingFailed', over: true });
    expect(one.done()).toContainEqual({ do: 'openSocket' });
    expect(one.model).toMatchObject({ token: 'own', arrival: { status: 'over' } });
    one.happen(write('m1'));
    expect(one.model.arrival).toBeUndefined();
  });

  test('when the gateway can’t be asked tries again on waking, and opens no session of their own meanwhile', () => {
    const one = followed();
    one.happen({ type: 'takingFailed', over: false }, { type: 'woken' });
    expect(one.done()).toEqual([
      { do: 'takeToken', link: LINK },
      { do: 'takeToken', link: LINK },
    ]);
  });

  test('sends what they have written meanwhile to the conversation that they go on with', () => {
    const one = followed();
    one.happen(write('m1'), { type: 'tokenTaken', token: 'other' });
    goLive(one, { newSession: false });
    expect(one.sent()).toContainEqual(expect.objectContaining({ action: 'onMessage', token: 'other' }));
  });

  test.each([
    ['where everybody signs in', PRISTINE, { demandsSignIn: true }],
    ['once they have signed in', { ...PRISTINE, signIn: { jwt: 'jwt' } }, {}],
  ])('finds it of no use %s', (_, kept, rules) => {
    const one = arrived(kept, rules);
    expect(one.model.arrival).toEqual({ status: 'over' });
    expect(one.done().map((effect) => effect.do)).not.toContain('takeToken');
  });

  test('to the conversation that they have here just has it', () => {
    const one = arrived(USED);
    goLive(one, { newSession: false });
    one.done();
    one.happen({ type: 'arrivalChosen', which: 'other' }, { type: 'tokenTaken', token: 'own' });
    expect(one.done().map((effect) => effect.do)).toEqual(['takeToken']);
    expect(one.model.notice).toBeUndefined();
  });
});
