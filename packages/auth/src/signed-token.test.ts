import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { deriveSecret } from './derive-secret.ts';
import { issueGuestJwt, readGuestJwt } from './guest-jwt.ts';
import { issueTicket, readTicket } from './ticket.ts';

const sessionOf = (personId: string) => ({ personId, id: 'session', generation: 3 });
const secret = 'a secret that is long enough to be one';
const issuedAt = 1_700_000_000_000;
const inTime = issuedAt + 59_000;

const kinds = [
  {
    name: 'a ticket',
    issue: (authSecret: string, personId: string, at: number) => issueTicket(authSecret, sessionOf(personId), at),
    read: async (authSecret: string, ticket: string, at: number) =>
      (await readTicket(authSecret, ticket, at))?.personId,
  },
  { name: 'a guest JWT', issue: issueGuestJwt, read: readGuestJwt },
];

describe.each(kinds)('$name', ({ issue, read }) => {
  it('names its subject for a minute', async () => {
    const token = await issue(secret, 'somebody', issuedAt);
    expect(await read(secret, token, inTime)).toBe('somebody');
    expect(await read(secret, token, issuedAt + 60_000)).toBeUndefined();
  });

  it('is nothing when another secret signed it', async () => {
    expect(await read(secret, await issue('another secret', 'somebody', issuedAt), inTime)).toBeUndefined();
  });

  it('is nothing when its payload was exchanged', async () => {
    const [head, , signature] = (await issue(secret, 'somebody', issuedAt)).split('.');
    const [, payload] = (await issue(secret, 'somebody else', issuedAt)).split('.');
    expect(await read(secret, [head, payload, signature].join('.'), inTime)).toBeUndefined();
  });

  it.each(['', 'a.b.c', 'nonsense', new UnsecuredJWT({}).setSubject('somebody').setExpirationTime('1h').encode()])(
    'is nothing when it is %j',
    async (token) => {
      expect(await read(secret, token, inTime)).toBeUndefined();
    },
  );
});

describe('kinds of tokens', () => {
  it('do not stand in for each other', async () => {
    expect(
      await readGuestJwt(secret, await issueTicket(secret, sessionOf('somebody'), issuedAt), inTime),
    ).toBeUndefined();
    expect(await readTicket(secret, await issueGuestJwt(secret, 'somebody', issuedAt), inTime)).toBeUndefined();
  });

  it.each([
    [
      'meant for another audience',
      new SignJWT()
        .setSubject('somebody')
        .setAudience('guest')
        .setExpirationTime(issuedAt / 1000 + 60),
    ],
    ['without an end', new SignJWT().setSubject('somebody').setAudience('gateway')],
    ['without a subject', new SignJWT().setAudience('gateway').setExpirationTime(issuedAt / 1000 + 60)],
  ])('are nothing %s, though our secret signed them', async (_, token) => {
    const signed = await token.setProtectedHeader({ alg: 'HS256' }).sign(deriveSecret(secret, 'ticket'));
    expect(await readTicket(secret, signed, inTime)).toBeUndefined();
  });
});

describe('deriveSecret', () => {
  it('gives each purpose its own secret, the same every time', () => {
    expect(deriveSecret(secret, 'link')).toEqual(deriveSecret(secret, 'link'));
    expect(deriveSecret(secret, 'link')).not.toEqual(deriveSecret(secret, 'ticket'));
    expect(deriveSecret(secret, 'workspace-session')).not.toEqual(deriveSecret(secret, 'console-session'));
  });
});
