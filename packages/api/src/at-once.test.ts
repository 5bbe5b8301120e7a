import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './api.test-kit.ts';
import { openAuditedShop, VERA } from './audited-shop.test-kit.ts';

const GHOST = '5a000000-0000-4000-8000-0000000000ff';
const DEACTIVATE = { type: 'setActive', active: false } as const;

async function openShop() {
  const shop = await openAuditedShop();
  const audited = async () => (await shop.written()).map(({ action, subjectName }) => `${action} ${subjectName}`);
  return { ...shop, audited, directoryNow: () => shop.house.ports.directory.read() };
}

describe('one deed for many people', () => {
  it('does what was planned, with an entry for each', async () => {
    const { vera, audited } = await openShop();
    const personIds = [SHOP.mara, VERA, SHOP.jonas];
    const plan = await vera.people.planMany({ personIds, deed: DEACTIVATE });
    expect(plan).toEqual({
      changedIds: [SHOP.mara, SHOP.jonas],
      leftOut: [{ personId: VERA, why: 'notYourself' }],
    });
    expect(await audited()).toEqual([]);
    await vera.people.changeMany({ personIds: [...plan.changedIds], deed: DEACTIVATE });
    expect(await audited()).toEqual(['deactivated Mara', 'deactivated Jonas']);
  });

  it('is done to nobody when one of them can’t be changed, or holds a conversation', async () => {
    const { vera, house, directoryNow, audited } = await openShop();
    await house.onQueue(SHOP.mara);
    await house.say(await house.guest('token'), 'Hello');
    await house.route();
    const before = await directoryNow();
    const attempt = async (...personIds: string[]) =>
      refusalOf(vera.people.changeMany({ personIds, deed: DEACTIVATE }));
    expect(await attempt(SHOP.jonas, VERA)).toEqual({ refusal: 'conflict' });
    expect(await attempt(SHOP.jonas, SHOP.mara)).toEqual({ refusal: 'holdsConversations', heldBy: [SHOP.mara] });
    expect(await directoryNow()).toEqual(before);
    expect(await audited()).toEqual([]);
  });
});

describe('one deed for many agents', () => {
  const LEAVE = { type: 'leaveQueue', queueId: SHOP.queue } as const;

  it('changes each as alone, with an entry for each', async () => {
    const { vera, audited } = await openShop();
    await vera.agents.changeMany({ agentIds: [SHOP.mara, SHOP.jonas], deed: LEAVE });
    expect((await vera.agents.list()).agents.map(({ settings }) => settings.queueIds)).toEqual([[], []]);
    expect(await audited()).toEqual(['changed Mara', 'changed Jonas']);
  });

  it.each([
    ['is no agent', [SHOP.mara, GHOST], LEAVE, { refusal: 'agentNotFound' }],
    ['is so already', [SHOP.mara, SHOP.mara, SHOP.jonas], { ...LEAVE, type: 'joinQueue' }, { refusal: 'conflict' }],
    [
      'would take what there is not',
      [SHOP.mara],
      { type: 'setSkill', skillId: GHOST, level: 9 },
      {
        refusal: 'invalid',
        problems: [
          { field: 'skills', problem: 'outOfRange' },
          { field: 'skills', problem: 'unknownSkill' },
        ],
      },
    ],
  ] as const)('is done to nobody when one of them %s', async (_, agentIds, deed, refusal) => {
    const { vera, audited } = await openShop();
    const before = await vera.agents.list();
    expect(await refusalOf(vera.agents.changeMany({ agentIds: [...agentIds], deed }))).toEqual(refusal);
    expect(await vera.agents.list()).toEqual(before);
    expect(await audited()).toEqual([]);
  });
});

describe('many deployments', () => {
  it('move to the newest published version, all or none', async () => {
    const { vera, audited } = await openShop();
    const other = await vera.deployments.add({ deployment: { ...SHOP_DEPLOYMENT, name: 'Other' } });
    const deploymentIds = [SHOP.deployment, other.id];
    const versions = async () =>
      (await vera.deployments.list()).map(({ configurationVersion }) => configurationVersion);
    expect(await refusalOf(vera.deployments.renewMany({ deploymentIds }))).toEqual({ refusal: 'conflict' });
    await vera.configurations.publish({ id: SHOP.configuration, revision: 1 });
    expect(await refusalOf(vera.deployments.renewMany({ deploymentIds: [SHOP.deployment, GHOST] }))).toEqual({
      refusal: 'deploymentNotFound',
    });
    expect(await versions()).toEqual([1, 1]);
    await vera.deployments.renewMany({ deploymentIds });
    expect(await versions()).toEqual([2, 2]);
    expect((await audited()).slice(-2)).toEqual(['changed Shop', 'changed Other']);
  });
});

describe('one deed for more than can be changed at once', () => {
  const many = Array.from({ length: AT_ONCE_MAX + 1 }, () => crypto.randomUUID());

  it('is refused with a reason of its own', async () => {
    const { vera } = await openShop();
    const refusal = { refusal: 'tooManyAtOnce' };
    expect(await refusalOf(vera.people.planMany({ personIds: many, deed: DEACTIVATE }))).toEqual(refusal);
    expect(await refusalOf(vera.people.changeMany({ personIds: many, deed: DEACTIVATE }))).toEqual(refusal);
    expect(await refusalOf(vera.deployments.renewMany({ deploymentIds: many }))).toEqual(refusal);
    expect(await refusalOf(vera.agents.changeMany({ agentIds: many, deed: { type: 'setCapacity' } }))).toEqual(refusal);
  });
});
