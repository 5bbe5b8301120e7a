import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

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

  it('has no business in the inbox', async () => {
    const { as } = await openApi();
    expect(await refusalOf((await as(SHOP.ines)).agent.inbox())).toMatchObject({ refusal: 'notPermitted' });
  });

  it('who has left the company is nobody', async () => {
    const { as } = await openApi();
    expect(await refusalOf((await as(SHOP.queue)).session.me())).toEqual({ refusal: 'notSignedIn' });
  });
});
