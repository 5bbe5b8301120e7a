import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import type { Permission } from '@rejoin/core/permissions/permission';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

const EVERYTHING: readonly Permission[] = [
  'architect:flow:view',
  'architect:flow:add',
  'architect:flow:edit',
  'architect:flow:publish',
  'architect:flow:delete',
  'webDeployments:deployment:view',
  'webDeployments:deployment:edit',
];
const works = newFlowContent(SHOP.queue);
const broken = newFlowContent(SHOP.deployment);

it('makes a flow that works, changes it, publishes it and puts a deployment on it', async () => {
  const { flows, deployments } = await (await openApi()).asWith(EVERYTHING);
  const { id } = await flows.add({ name: ' Evenings ', queueId: SHOP.queue });
  expect(await flows.list()).toMatchObject([{ id, name: 'Evenings', version: undefined, isChanged: false }, {}]);
  expect((await deployments.options()).flows).toMatchObject([{ name: 'Welcome' }]);
  expect(await flows.publish({ id, revision: 1 })).toEqual({ version: 1 });
  const deployment = { ...SHOP_DEPLOYMENT, flowId: id };
  expect(await deployments.save({ deployment, revision: 1 })).toEqual({ revision: 2 });

  const draft = { name: 'Nights', content: { ...works, onRejoin: 'greet' } };
  expect(await flows.saveDraft({ id, draft, revision: 1 })).toEqual({ revision: 2 });
  expect(await flows.list()).toMatchObject([{ id, name: 'Nights', version: 1, isChanged: true }, {}]);
  expect(await flows.publish({ id, revision: 2 })).toEqual({ version: 2 });
  expect(await flows.get({ id })).toMatchObject({ name: 'Nights', newest: { onRejoin: 'greet' }, revision: 2 });
  expect(await flows.version({ id, version: 1 })).toEqual({ id, name: 'Nights', version: 1, ...works });
});

it('does not publish what could not run, and says why', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const id = SHOP.flow;
  await flows.saveDraft({ id, draft: { name: 'Welcome', content: broken }, revision: 1 });
  expect(await refusalOf(flows.publish({ id, revision: 2 }))).toEqual({
    refusal: 'invalid',
    problems: [
      { node: 'onError', problem: 'unknownQueue' },
      { node: 'queue', problem: 'unknownQueue' },
    ],
  });
  expect(await flows.get({ id })).toMatchObject({ published: [{ version: 1 }] });
});

it('tells who was faster, what is wrong and what is in the way', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const id = SHOP.flow;
  const draft = { name: 'Welcome', content: works };
  await flows.saveDraft({ id, draft, revision: 1 });
  expect(await refusalOf(flows.saveDraft({ id, draft, revision: 1 }))).toEqual({ refusal: 'conflict' });
  expect(await refusalOf(flows.publish({ id, revision: 1 }))).toEqual({ refusal: 'conflict' });
  const nameless = { ...draft, name: ' ' };
  const missing = { refusal: 'invalid', problems: [{ field: 'name', problem: 'missing' }] };
  expect(await refusalOf(flows.saveDraft({ id, draft: nameless, revision: 2 }))).toEqual(missing);
  expect(await refusalOf(flows.add({ name: '' }))).toEqual(missing);
  expect(await refusalOf(flows.remove({ id }))).toEqual({
    refusal: 'inUse',
    usedBy: [{ id: SHOP.deployment, name: 'Shop' }],
  });
  expect(await refusalOf(flows.get({ id: SHOP.queue }))).toEqual({ refusal: 'flowNotFound' });
  expect(await refusalOf(flows.version({ id, version: 9 }))).toEqual({ refusal: 'versionNotFound' });
});

it('takes nothing that is no flow', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const content = { ...works, nodes: { greet: { type: 'runScript', code: '1' } } } as unknown as typeof works;
  const draft = { name: 'Welcome', content };
  await expect(flows.saveDraft({ id: SHOP.flow, draft, revision: 1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('says where something is no flow', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  expect(await flows.check({ content: works })).toEqual({ faults: [] });
  expect(await flows.check({ content: broken })).toEqual({ faults: [] });
  const { faults } = await flows.check({ content: { ...works, nodes: { greet: { type: 'runScript' } }, more: 1 } });
  expect(faults.map(({ path }) => path)).toEqual(['nodes.greet.type', 'The flow']);
  expect((await flows.check({ content: 'no flow' })).faults).toEqual([
    { path: 'The flow', message: 'has to be an object' },
  ]);
});

const greets = {
  name: 'greets',
  at: 1_767_600_000_000,
  steps: [{ say: 'Hi' }, { expectSay: 'Good morning' }],
} as const;

it('does not publish what a test of its own fails, unless somebody says so', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const id = SHOP.flow;
  const content = { ...works, tests: [greets, { ...greets, name: 'starts', steps: [{ say: 'Hi' }] }] };
  await flows.saveDraft({ id, draft: { name: 'Welcome', content }, revision: 1 });
  expect(await refusalOf(flows.publish({ id, revision: 2 }))).toEqual({
    refusal: 'testsFailed',
    failedTests: ['greets'],
  });
  expect((await flows.get({ id })).published).toHaveLength(1);
  expect(await flows.publish({ id, revision: 2, despiteFailedTests: true })).toEqual({ version: 2 });
  expect((await flows.get({ id })).published[0]).toMatchObject({ version: 2, failedTests: ['greets'] });
  expect((await flows.version({ id, version: 2 })).tests).toEqual(content.tests);
});

it('publishes what passes its tests without a word about them', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const id = SHOP.flow;
  const steps = [{ say: 'Hi' }, { expectSay: 'Hello. How can we help?' }, { expectTransfer: { queue: SHOP.queue } }];
  const content = { ...works, tests: [{ ...greets, steps }] };
  await flows.saveDraft({ id, draft: { name: 'Welcome', content }, revision: 1 });
  expect(await flows.publish({ id, revision: 2 })).toEqual({ version: 2 });
  expect((await flows.get({ id })).published[0]?.failedTests).toEqual([]);
});

it('takes no test that is none or too long', async () => {
  const { flows } = await (await openApi()).asWith(EVERYTHING);
  const steps = Array.from({ length: 101 }, () => ({ say: 'Hi' }));
  const refused = flows.saveDraft({
    ...{ id: SHOP.flow, revision: 1 },
    draft: { name: 'Welcome', content: { ...works, tests: [{ ...greets, steps }] } },
  });
  await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const { faults } = await flows.check({ content: { ...works, tests: [{ ...greets, steps: [{ shout: 'Hi' }] }] } });
  expect(faults).toEqual([{ path: 'tests.0.steps.0', message: 'is no step that there is' }]);
});
