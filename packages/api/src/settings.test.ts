import { openSecret } from '@rejoin/auth/sealed-secret';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { AUTH_SECRET, openApi, refusalOf } from './api.test-kit.ts';

const draft = { ...NEW_CONFIGURATION, name: 'Spring' };

describe('an admin', () => {
  it('learns who they are, what they may do and what the company holds', async () => {
    const { as } = await openApi();
    const me = await (await as(SHOP.ines)).session.me();
    expect(me.person).toEqual({ id: SHOP.ines, name: 'Ines', email: 'ines@shop.example' });
    expect(me.permissions).toHaveLength(8);
    expect(me.licences).toEqual(['CX 3 Digital']);
  });

  it('makes a configuration, publishes it and puts a deployment on it', async () => {
    const { as } = await openApi();
    const { configurations, deployments } = await as(SHOP.ines);
    const { id } = await configurations.add({ draft });
    const { revision } = await configurations.saveDraft({
      id,
      draft: { ...draft, description: 'For May' },
      revision: 1,
    });
    const { version } = await configurations.publish({ id, revision });
    const deployment = { ...SHOP_DEPLOYMENT, configurationId: id, configurationVersion: version };
    expect(await deployments.save({ deployment, revision: 1 })).toEqual({ revision: 2 });
    expect(await deployments.get({ id: SHOP.deployment })).toMatchObject({ configurationId: id, revision: 2 });
    expect(await configurations.get({ id })).toMatchObject({ published: [{ version: 1, publishedBy: SHOP.ines }] });
  });

  it('is told what is wrong, who was faster and what is in the way', async () => {
    const { as } = await openApi();
    const { configurations, deployments } = await as(SHOP.ines);
    const id = SHOP.configuration;
    expect(await refusalOf(configurations.add({ draft: { ...draft, name: '' } }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'name', problem: 'missing' }],
    });
    await configurations.saveDraft({ id, draft, revision: 1 });
    expect(await refusalOf(configurations.saveDraft({ id, draft, revision: 1 }))).toEqual({ refusal: 'conflict' });
    expect(await refusalOf(configurations.remove({ id }))).toEqual({
      refusal: 'inUse',
      usedBy: [{ id: SHOP.deployment, name: 'Shop' }],
    });
    expect(await refusalOf(deployments.get({ id }))).toEqual({ refusal: 'deploymentNotFound' });
  });

  it('says where guests sign in, and never hears the secret again', async () => {
    const { as, house } = await openApi();
    const { configurations, identityProviders } = await as(SHOP.ines);
    const provider = {
      name: 'Shop accounts',
      discoveryUrl: 'https://id.shop.example',
      clientId: 'messenger',
      refreshTokenSeconds: 3600,
    };
    const { id } = await identityProviders.add({ provider, clientSecret: 'the secret' });
    const listed = await identityProviders.list();
    expect(listed).toEqual([{ ...provider, id, revision: 1, modifiedAt: expect.any(Number) }]);
    const sealed = (await house.ports.identityProviders.sealedSecret(id)) ?? '';
    expect(sealed).not.toContain('the secret');
    expect(openSecret(AUTH_SECRET, sealed)).toBe('the secret');

    const moved = { ...provider, id, discoveryUrl: 'https://id.elsewhere.example' };
    expect(await refusalOf(identityProviders.save({ provider: moved, revision: 1 }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'clientSecret', problem: 'neededAgain' }],
    });
    expect(await identityProviders.save({ provider: { ...provider, id, name: 'Accounts' }, revision: 1 })).toEqual({
      revision: 2,
    });
    expect(await house.ports.identityProviders.sealedSecret(id)).toBe(sealed);
    expect(await refusalOf(identityProviders.save({ provider: { ...provider, id }, revision: 1 }))).toEqual({
      refusal: 'conflict',
    });

    const authentication = { enabled: true, providerId: id, allowSessionUpgrade: true };
    const added = await configurations.add({ draft: { ...draft, authentication } });
    expect(await refusalOf(identityProviders.remove({ id }))).toEqual({ refusal: 'providerInUse' });
    await configurations.saveDraft({ id: added.id, draft, revision: 1 });
    await identityProviders.remove({ id });
    expect(await refusalOf(identityProviders.remove({ id }))).toEqual({ refusal: 'identityProviderNotFound' });
  });

  it('cannot publish a messenger whose guests could not sign in', async () => {
    const { as } = await openApi();
    const { configurations } = await as(SHOP.ines);
    const authentication = { enabled: true, providerId: '', allowSessionUpgrade: false };
    expect(await refusalOf(configurations.add({ draft: { ...draft, authentication } }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'authentication.providerId', problem: 'missing' }],
    });
    const unknown = { ...authentication, providerId: SHOP.queue };
    const { id } = await configurations.add({ draft: { ...draft, authentication: unknown } });
    expect(await refusalOf(configurations.publish({ id, revision: 1 }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'authentication.providerId', problem: 'unknownProvider' }],
    });
  });

  it('has no business in the inbox', async () => {
    const { as } = await openApi();
    expect(await refusalOf((await as(SHOP.ines)).agent.inbox())).toMatchObject({ refusal: 'notPermitted' });
  });

  it('who has left the company is nobody', async () => {
    const { as } = await openApi();
    expect(await refusalOf((await as(SHOP.queue)).session.me())).toEqual({ refusal: 'notSignedIn' });
  });
});
