import { issueGuestSignInJwt } from '@rejoin/auth/guest-sign-in-jwt';
import type { TestProvider } from '@rejoin/auth/openid/provider.test-kit';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  AUTH_SECRET,
  connectAgent,
  connectGuest,
  openGateway,
  type TestGateway,
  type TestGuest,
  text,
} from './gateway.test-kit.ts';
import { openSignIn, requireSignIn, restOf } from './sign-in.test-kit.ts';

let opened: Awaited<ReturnType<typeof openSignIn>>;
let provider: TestProvider;
let gateway: TestGateway;
let other: TestGateway;
let rest: ReturnType<typeof restOf>;
beforeAll(async () => {
  opened = await openSignIn();
  ({ provider, gateway } = opened);
  other = await openGateway({}, gateway.world);
  rest = restOf(gateway);
});
afterAll(async () => {
  await other.close();
  await opened.close();
});
beforeEach(() => requireSignIn(gateway, { allowSessionUpgrade: true }));

let people = 0;
/** Somebody who has never been here. */
function stranger(): string {
  people += 1;
  return `stranger-${people}`;
}

const configure = (guest: TestGuest, jwt: string, more: object = {}) => {
  const request = {
    action: 'configureAuthenticatedSession',
    deploymentId: SHOP.deployment,
    data: { code: jwt },
    ...more,
  };
  return {
    opens: async () => (await guest.ask(request, 'SessionResponse')).body,
    refused: () => guest.ask(request, 'string'),
  };
};

async function signedIn(person: string, at = gateway): Promise<TestGuest & { jwt: string; refreshToken: string }> {
  const tokens = await rest.signIn(provider, person);
  const guest = await connectGuest(at);
  await configure(guest, tokens.jwt).opens();
  return { ...guest, ...tokens };
}

async function history(guest: TestGuest): Promise<readonly Record<string, unknown>[]> {
  const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
  const answer = await fetch(`http://${gateway.host}/api/v2/webmessaging/messages`, {
    headers: { authorization: `Bearer ${jwt}` },
  });
  return ((await answer.json()) as { entities: Record<string, unknown>[] }).entities;
}

describe('a guest who has signed in', () => {
  test('opens a session of their own, and what they say is vouched for', async () => {
    const { jwt } = await rest.signIn(provider, 'ada');
    const guest = await connectGuest(gateway);
    expect(await configure(guest, jwt).opens()).toMatchObject({
      connected: true,
      newSession: true,
      readOnly: false,
      clearedExistingSession: false,
    });
    const said = await guest.ask(text('Hello', { metadata: { id: 'm1' } }), 'StructuredMessage');
    expect(said.body.metadata).toEqual({ id: 'm1', authenticated: 'true' });
    expect(await configure(guest, jwt).opens()).toMatchObject({ newSession: false, clearedExistingSession: false });
    expect((await history(guest)).at(-1)).toMatchObject({ text: 'Hello', metadata: { authenticated: 'true' } });
  });

  test('is known to the agents by name and verified address', async () => {
    await signedIn('ada').then((guest) => guest.ask(text('Hello'), 'StructuredMessage'));
    const mara = connectAgent(gateway, SHOP.mara);
    const inbox = await mara.client.agent.inbox.query();
    const rows = inbox.rows.filter(({ guestName }) => guestName === 'Ada Lovelace');
    expect(rows).not.toHaveLength(0);
    expect(rows[0]?.guest).toMatchObject({ firstName: 'Ada', lastName: 'Lovelace', email: 'ada@shop.example' });
    await mara.close();
  });

  test('may be in three windows at once', async () => {
    const first = await signedIn(stranger());
    const second = await connectGuest(other, { token: first.token });
    expect(await configure(second, first.jwt).opens()).toMatchObject({ clearedExistingSession: false });
    await first.ask(text('Hello'), 'StructuredMessage');
    expect((await second.next('StructuredMessage')).body.text).toBe('Hello');
  });

  test('goes on elsewhere with the same conversation; where they were, they are told and hung up on', async () => {
    const person = stranger();
    const first = await signedIn(person);
    await first.ask(text('Hello'), 'StructuredMessage');
    const tokens = await rest.signIn(provider, person);
    const second = await connectGuest(other);
    expect(await configure(second, tokens.jwt).opens()).toMatchObject({
      newSession: false,
      clearedExistingSession: true,
    });
    expect((await first.next('ConnectionClosedEvent')).body).toEqual({ reason: 'signedIn', reasonCode: 'signedIn' });
    expect(await first.closed).toBe(1000);
    expect((await history(second)).map((entry) => entry.text)).toEqual(['Welcome.', 'Hello']);
    const back = await connectGuest(gateway, { token: first.token });
    expect(await configure(back, first.jwt).opens()).toMatchObject({ clearedExistingSession: true });
    expect((await second.next('ConnectionClosedEvent')).body.reason).toBe('signedIn');
    await back.ask(text('Back'), 'StructuredMessage');
    expect((await history(back)).map((entry) => entry.text)).toEqual(['Back', 'Welcome.', 'Hello']);
  });

  test('can’t go back to being anybody, under any token they have had', async () => {
    const person = stranger();
    const first = await signedIn(person);
    const again = await connectGuest(gateway, { token: first.token });
    const ask = (guest: TestGuest) =>
      guest.ask({ action: 'configureSession', deploymentId: SHOP.deployment }, 'string');
    expect(await ask(again)).toMatchObject({ code: 4017 });
    await signedIn(person);
    expect(await ask(again)).toMatchObject({ code: 4017 });
    await requireSignIn(gateway, { enabled: false });
    expect(await ask(again)).toMatchObject({ code: 4017 });
  });

  test('has a session that nobody else can sign in on', async () => {
    const first = await signedIn(stranger());
    const { jwt } = await rest.signIn(provider, stranger());
    const second = await connectGuest(gateway, { token: first.token });
    const refused = await configure(second, jwt).refused();
    expect(refused).toMatchObject({ code: 403, body: expect.stringMatching(/^Session authentication failed/) });
  });
});

describe('a JWT', () => {
  const refusal = async (jwt: string) => {
    const guest = await connectGuest(gateway);
    const { code, body } = await configure(guest, jwt).refused();
    return [code, body] as const;
  };

  test('that is forged or expired makes the client refresh it', async () => {
    const expired = await issueGuestSignInJwt(AUTH_SECRET, { id: crypto.randomUUID(), expiresAt: 2000 }, 1000);
    const forged = await issueGuestSignInJwt(
      `${AUTH_SECRET}!`,
      { id: crypto.randomUUID(), expiresAt: Date.now() + 9e5 },
      Date.now(),
    );
    for (const jwt of ['nonsense', expired, forged])
      expect(await refusal(jwt)).toEqual([401, 'Session authentication has expired']);
    const guest = await connectGuest(gateway);
    await guest.configure();
    const key = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body.jwt;
    expect(await refusal(key)).toEqual([401, 'Session authentication has expired']);
  });

  test('is of no use where nobody signs in', async () => {
    const plain = await openGateway();
    const { code, body } = await configure(await connectGuest(plain), 'nonsense').refused();
    await plain.close();
    expect([code, body]).toEqual([403, 'Session authentication failed. Nobody signs in to this messenger.']);
  });

  test('of a sign-in that is over makes the client sign in again', async () => {
    const { jwt } = await rest.signIn(provider, stranger());
    await rest.revoke(jwt);
    expect(await refusal(jwt)).toEqual([403, 'Try to authenticate again']);
  });

  test('is worth nothing where the company has changed its provider, or asks nobody to sign in', async () => {
    const { jwt } = await rest.signIn(provider, stranger());
    await requireSignIn(gateway, { providerId: crypto.randomUUID() });
    expect(await refusal(jwt)).toEqual([403, 'Try to authenticate again']);
    await requireSignIn(gateway, { enabled: false });
    expect(await refusal(jwt)).toEqual([403, expect.stringMatching(/^Session authentication failed/)]);
  });
});

describe('a messenger that demands signing in', () => {
  test('is closed to those who have not', async () => {
    await requireSignIn(gateway, { allowSessionUpgrade: false });
    const guest = await connectGuest(gateway);
    const refused = await guest.ask({ action: 'configureSession', deploymentId: SHOP.deployment }, 'string');
    expect(refused).toMatchObject({ code: 403, body: expect.stringMatching(/^Session authentication failed/) });
    const config = await fetch(`http://${gateway.host}/webdeployments/v1/deployments/${SHOP.deployment}/config.json`);
    expect(await config.json()).toMatchObject({ auth: { enabled: true, allowSessionUpgrade: false } });
  });

  test('leaves behind what a guest said before it did', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    await guest.ask(text('Before'), 'StructuredMessage');
    await requireSignIn(gateway, { allowSessionUpgrade: false });
    const { jwt } = await rest.signIn(provider, stranger());
    expect(await configure(guest, jwt).opens()).toMatchObject({ newSession: true, clearedExistingSession: false });
    expect(await history(guest)).toEqual([]);
  });
});

describe('signing in on a session that goes on', () => {
  test('is told to the conversation, which the guest keeps', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    await guest.ask(text('Hello', { metadata: { authenticated: 'true' } }), 'StructuredMessage').then(({ body }) => {
      expect(body.metadata).toEqual({});
    });
    await guest.next('StructuredMessage');
    const { jwt } = await rest.signIn(provider, 'ada');
    expect(await configure(guest, jwt).opens()).toMatchObject({
      newSession: false,
      clearedExistingSession: expect.any(Boolean),
    });
    const { body } = await guest.next('StructuredMessage');
    expect(body).toMatchObject({
      type: 'Event',
      direction: 'Inbound',
      events: [{ eventType: 'Presence', presence: { type: 'SignIn' } }],
      channel: { from: { firstName: 'Ada', lastName: 'Lovelace' } },
      metadata: { authenticated: 'true' },
    });
    expect((await history(guest))[0]).toEqual(body);
    const said = await guest.ask(text('It is me'), 'StructuredMessage');
    expect(said.body.metadata).toEqual({ authenticated: 'true' });
  });

  test('clears the session that the same person had, and its conversation', async () => {
    const person = stranger();
    const first = await signedIn(person, other);
    await first.ask(text('There'), 'StructuredMessage');
    const guest = await connectGuest(gateway);
    await guest.configure();
    await guest.ask(text('Here'), 'StructuredMessage');
    const { jwt } = await rest.signIn(provider, person);
    expect(await configure(guest, jwt).opens()).toMatchObject({ clearedExistingSession: true, newSession: false });
    expect((await first.next('ConnectionClosedEvent')).body.reason).toBe('signedIn');
    const texts = (await history(guest)).flatMap((entry) => entry.text ?? []);
    expect(texts).toEqual(['Welcome.', 'Here']);
  });

  test('closes what held the token without signing in', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    await guest.ask(text('Hello'), 'StructuredMessage');
    const eavesdropper = await connectGuest(other, { token: guest.token });
    await eavesdropper.configure();
    const { jwt } = await rest.signIn(provider, stranger());
    await configure(guest, jwt).opens();
    expect((await eavesdropper.next('ConnectionClosedEvent')).body.reason).toBe('signedIn');
    await eavesdropper.closed;
    expect((await guest.ask(text('Still here'), 'StructuredMessage')).body.text).toBeDefined();
  });
});

describe('signing out', () => {
  test('is told to every connection of the session, on all gateways, and closes them', async () => {
    const first = await signedIn(stranger());
    const second = await connectGuest(other, { token: first.token });
    await configure(second, first.jwt).opens();
    expect((await rest.revoke(first.jwt)).status).toBe(204);
    for (const guest of [first, second]) {
      expect(await guest.next('LogoutEvent')).toMatchObject({ type: 'message', code: 200, body: {} });
      expect(await guest.closed).toBe(1000);
    }
    const again = await connectGuest(gateway, { token: first.token });
    expect(await configure(again, first.jwt).refused()).toMatchObject({ code: 403 });
  });

  test('where the person was before leaves them where they are now', async () => {
    const person = stranger();
    const first = await signedIn(person);
    const second = await signedIn(person);
    await first.closed;
    await rest.revoke(first.jwt);
    expect((await second.ask(text('Still here'), 'StructuredMessage')).body.text).toBe('Still here');
  });

  test('happens to a session whose refresh token was stolen', async () => {
    const guest = await signedIn(stranger());
    const next = await rest.answered(await rest.refresh(guest.refreshToken));
    await rest.refresh(next.refreshToken);
    expect((await rest.refresh(guest.refreshToken)).status).toBe(401);
    await guest.next('LogoutEvent');
    expect(await guest.closed).toBe(1000);
  });
});
