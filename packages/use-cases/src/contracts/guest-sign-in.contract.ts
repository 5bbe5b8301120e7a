import { PENDING_TOKENS_MAX } from '@rejoin/core/identity/refresh-token';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { SignIn } from '../ports/sign-ins.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const HOUR = 3_600_000;
const PROVIDER = {
  id: '5f000000-0000-4000-8000-000000000009',
  name: 'Shop accounts',
  discoveryUrl: 'https://id.shop.example',
  clientId: 'messenger',
  refreshTokenSeconds: 3600,
};
const ADA = { issuer: 'https://id.shop.example', subject: 'ada', profile: { name: 'Ada', email: 'ada@shop.example' } };

/** What every store of identity providers, sign-ins and the sessions bound to them keeps to. */
export function describeGuestSignIn(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports, { at: MONDAY });
  });

  const begin = (more: { person?: typeof ADA; token?: string } = {}): Promise<SignIn> =>
    ports.signIns.begin({
      id: crypto.randomUUID(),
      person: more.person ?? ADA,
      newIdentityId: crypto.randomUUID(),
      providerId: PROVIDER.id,
      deploymentId: SHOP.deployment,
      at: MONDAY,
      expiresAt: MONDAY + HOUR,
      ...(more.token !== undefined && { refreshTokenHash: more.token }),
    });
  const open = async (tokenHash: string, at = MONDAY) =>
    (
      await ports.sessions.open({
        id: crypto.randomUUID(),
        tokenHash,
        deploymentId: SHOP.deployment,
        durationSeconds: 3600,
        at,
      })
    ).session;

  describe('identity providers', () => {
    const add = () => ports.identityProviders.add({ provider: PROVIDER, sealedSecret: 'sealed', at: MONDAY });

    it('are kept as they were added, the secret apart', async () => {
      await add();
      const stored = { ...PROVIDER, revision: 1, modifiedAt: MONDAY };
      expect(await ports.identityProviders.find(PROVIDER.id)).toEqual(stored);
      expect(await ports.identityProviders.list()).toEqual([stored]);
      expect(await ports.identityProviders.sealedSecret(PROVIDER.id)).toBe('sealed');
      expect(await ports.identityProviders.find('no id')).toBeUndefined();
      expect(await ports.identityProviders.sealedSecret(NOBODY)).toBeUndefined();
      await expect(add()).rejects.toThrow();
    });

    it('take an edit only on the revision that it was made on, and keep the secret that is not replaced', async () => {
      await add();
      const edit = { provider: { ...PROVIDER, name: 'Other' }, revision: 1, at: MONDAY + 1 };
      expect(await ports.identityProviders.save(edit)).toBe('saved');
      expect(await ports.identityProviders.save(edit)).toBe('conflict');
      expect(await ports.identityProviders.sealedSecret(PROVIDER.id)).toBe('sealed');
      expect(await ports.identityProviders.save({ ...edit, sealedSecret: 'new', revision: 2 })).toBe('saved');
      expect(await ports.identityProviders.sealedSecret(PROVIDER.id)).toBe('new');
      expect(await ports.identityProviders.find(PROVIDER.id)).toMatchObject({ name: 'Other', revision: 3 });
      expect(await ports.identityProviders.save({ ...edit, provider: { ...PROVIDER, id: NOBODY } })).toBe('missing');
    });

    it('stay while a draft or a version in use names them', async () => {
      await add();
      const shop = await ports.configurations.version(SHOP.configuration, 1);
      if (shop === undefined) throw new Error('The shop has no configuration');
      const authentication = { enabled: true, providerId: PROVIDER.id, allowSessionUpgrade: false };
      const save = (draft: typeof shop.content, revision: number) =>
        ports.configurations.saveDraft({ id: SHOP.configuration, draft, revision, at: MONDAY });
      await save({ ...shop.content, authentication }, 1);
      expect(await ports.identityProviders.remove(PROVIDER.id)).toBe('inUse');
      await ports.configurations.publish(SHOP.configuration, { personId: SHOP.ines, at: MONDAY });
      await save(shop.content, 2);
      const stored = await ports.deployments.find(SHOP.deployment);
      if (stored === undefined) throw new Error('The shop has no deployment');
      const { revision, modifiedAt: _, ...deployment } = stored;
      await ports.deployments.save({ deployment: { ...deployment, configurationVersion: 2 }, revision, at: MONDAY });
      expect(await ports.identityProviders.remove(PROVIDER.id)).toBe('inUse');
      await ports.deployments.save({ deployment, revision: revision + 1, at: MONDAY });
      expect(await ports.identityProviders.remove(PROVIDER.id)).toBe('removed');
      expect(await ports.identityProviders.remove(PROVIDER.id)).toBe('missing');
    });
  });

  describe('a sign-in', () => {
    it('is the same person’s whenever the provider names the same subject, with the latest profile', async () => {
      const first = await begin();
      expect(first).toMatchObject({
        guest: { ...ADA.profile, identityId: expect.any(String) },
        providerId: PROVIDER.id,
        deploymentId: SHOP.deployment,
        signedInAt: MONDAY,
        expiresAt: MONDAY + HOUR,
        revoked: false,
      });
      const second = await begin({ person: { ...ADA, profile: { name: 'Ada L', email: 'l@shop.example' } } });
      expect(second.guest).toEqual({ identityId: first.guest.identityId, name: 'Ada L', email: 'l@shop.example' });
      const other = await begin({ person: { ...ADA, issuer: 'https://other.example' } });
      expect(other.guest.identityId).not.toBe(first.guest.identityId);
      await ports.signIns.bindToken(first.id, 'token');
      expect(await world.second.signIns.find(first.id)).toEqual({
        ...first,
        guest: second.guest,
        tokenHash: 'token',
      });
      expect(await ports.signIns.find('no id')).toBeUndefined();
    });

    it('is forgotten at the person’s next one after it is over', async () => {
      const [ended, revoked] = [await begin(), await begin()];
      await ports.signIns.revoke(revoked.id, MONDAY);
      expect(await ports.signIns.find(revoked.id)).toMatchObject({ revoked: true });
      await ports.signIns.begin({
        id: crypto.randomUUID(),
        person: ADA,
        newIdentityId: crypto.randomUUID(),
        providerId: PROVIDER.id,
        deploymentId: SHOP.deployment,
        at: MONDAY + HOUR,
        expiresAt: MONDAY + 2 * HOUR,
      });
      expect(await ports.signIns.find(ended.id)).toBeUndefined();
      expect(await ports.signIns.find(revoked.id)).toBeUndefined();
    });

    it('that is revoked names the session under its token', async () => {
      const session = await open('token');
      const signIn = await begin();
      expect(await ports.signIns.revoke(signIn.id, MONDAY)).toBeUndefined();
      await ports.signIns.bindToken(signIn.id, 'token');
      expect(await ports.signIns.revoke(signIn.id, MONDAY)).toBe(session.id);
      await ports.signIns.bindToken(signIn.id, 'another');
      expect(await ports.signIns.revoke(signIn.id, MONDAY)).toBeUndefined();
      expect(await ports.signIns.revoke(NOBODY, MONDAY)).toBeUndefined();
    });
  });

  describe('refresh tokens', () => {
    const show = (shownHash: string, nextHash: string, at = MONDAY + 1) =>
      ports.signIns.refresh({ shownHash, nextHash, at }).then(({ type }) => type);

    it('rotate: each works until its successor has been shown', async () => {
      await begin({ token: 'r0' });
      expect(await show('r0', 'r1')).toBe('refreshed');
      expect(await show('r1', 'r2')).toBe('refreshed');
      expect(await show('r2', 'r3')).toBe('refreshed');
      expect(await show('unknown', 'x')).toBe('refused');
    });

    it('serve a client that keeps its first one', async () => {
      await begin({ token: 'r0' });
      for (const [index, next] of ['a', 'b', 'c', 'd', 'e', 'f', 'g'].entries())
        expect(await show('r0', next, MONDAY + index)).toBe('refreshed');
      expect(PENDING_TOKENS_MAX).toBe(5);
      expect(await show('a', 'x')).toBe('refused');
      expect(await show('g', 'y')).toBe('refreshed');
    });

    it('end the whole sign-in when a dead one is shown', async () => {
      const signIn = await begin({ token: 'r0' });
      await show('r0', 'r1');
      await show('r1', 'r2');
      const session = await open('token');
      await ports.signIns.bindToken(signIn.id, 'token');
      const reused = await ports.signIns.refresh({ shownHash: 'r0', nextHash: 'x', at: MONDAY + 2 });
      expect(reused).toEqual({ type: 'reused', sessionId: session.id });
      expect(await show('r2', 'y')).toBe('refused');
      expect(await world.second.signIns.find(signIn.id)).toMatchObject({ revoked: true });
    });

    it('are siblings until one of them is shown, which kills the others', async () => {
      await begin({ token: 'r0' });
      await show('r0', 'lost');
      await show('r0', 'taken');
      expect(await show('taken', 'r2')).toBe('refreshed');
      expect(await show('lost', 'x')).toBe('reused');
    });

    it('end with the sign-in', async () => {
      await begin({ token: 'r0' });
      expect(await show('r0', 'r1', MONDAY + HOUR)).toBe('refused');
    });

    it('shown twice at once are shown one after the other', async () => {
      await begin({ token: 'r0' });
      await show('r0', 'r1');
      const shown = [world.first, world.second].map(({ signIns }, index) =>
        signIns.refresh({ shownHash: 'r1', nextHash: `n${index}`, at: MONDAY + 1 }),
      );
      expect((await Promise.all(shown)).map(({ type }) => type)).toEqual(['refreshed', 'refreshed']);
    });
  });

  describe('a session', () => {
    it('is bound to one person, who has one on each deployment', async () => {
      const { guest } = await begin();
      const [first, second] = [await open('t1'), await open('t2')];
      expect(await ports.sessions.bind({ sessionId: first.id, identityId: guest.identityId })).toBe(true);
      const bound = { ...first, guest, authenticated: true };
      expect(await ports.sessions.find(first.id)).toEqual(bound);
      expect(await ports.sessions.held('t1', SHOP.deployment)).toEqual(bound);
      expect(await ports.sessions.held('t1', NOBODY)).toBeUndefined();
      expect(await ports.sessions.ofIdentity(guest.identityId, SHOP.deployment)).toEqual(bound);
      expect(await ports.sessions.ofIdentity(guest.identityId, NOBODY)).toBeUndefined();
      const binding = { sessionId: second.id, identityId: guest.identityId };
      expect(await ports.sessions.bind(binding)).toBe(false);
      expect(await ports.sessions.bind({ ...binding, inPlaceOf: second.id })).toBe(false);
      const other = await begin({ person: { ...ADA, subject: 'bo' } });
      expect(await ports.sessions.bind({ sessionId: first.id, identityId: other.guest.identityId })).toBe(false);
      expect(await ports.sessions.bind({ ...binding, inPlaceOf: first.id })).toBe(true);
      expect(await ports.sessions.find(first.id)).toEqual({ ...first, authenticated: true });
      expect(await ports.sessions.find(second.id)).toMatchObject({ guest });
    });

    it('of two that are bound at once, one is', async () => {
      const { guest } = await begin();
      const [first, second] = [await open('t1'), await open('t2')];
      const bound = await Promise.all([
        world.first.sessions.bind({ sessionId: first.id, identityId: guest.identityId }),
        world.second.sessions.bind({ sessionId: second.id, identityId: guest.identityId }),
      ]);
      expect(bound.sort()).toEqual([false, true]);
    });

    it('goes on under another token, and the one it had is nobody’s again', async () => {
      const { guest } = await begin();
      const [session, from] = [await open('t1'), await open('t2')];
      await ports.sessions.bind({ sessionId: session.id, identityId: guest.identityId });
      const move = { sessionId: session.id, fromId: from.id, tokenHash: 't2' };
      expect(await ports.sessions.moveToken({ ...move, tokenHash: 't3' })).toBe(false);
      expect(await ports.sessions.moveToken(move)).toBe(true);
      expect(await open('t2')).toMatchObject({ id: session.id, guest, authenticated: true });
      const left = await open('t1');
      expect(left).toMatchObject({ id: from.id, authenticated: true });
      expect(left.guest).toBeUndefined();
      expect(await ports.sessions.moveToken(move)).toBe(false);
      expect(await ports.sessions.moveToken({ ...move, tokenHash: 't1' })).toBe(true);
      expect(await open('t1')).toMatchObject({ id: session.id });
    });
  });
}
