import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { PERMISSIONS, type Permission } from '@rejoin/core/permissions/permission';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { type AnyTRPCProcedure, callTRPCProcedure } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { allBut, openApi, refusalOf } from './api.test-kit.ts';
import type { ApiContext } from './context.ts';
import { appRouter } from './router.ts';
import type { Demand } from './trpc.ts';

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>).map(
  ([path, procedure]) => ({
    path,
    procedure,
    demand: (procedure.meta as { permission?: Demand } | undefined)?.permission,
  }),
);

const forPermitted = procedures.flatMap(({ demand, ...procedure }) => {
  const permission = PERMISSIONS.find((each) => each === demand);
  return permission === undefined ? [] : [{ ...procedure, demand: permission }];
});

function call({ path, procedure }: { path: string; procedure: AnyTRPCProcedure }, ctx: ApiContext): Promise<unknown> {
  const { type } = procedure._def;
  const getRawInput = async () => undefined;
  return callTRPCProcedure({
    router: appRouter,
    path,
    ctx,
    type,
    getRawInput,
    input: undefined,
    signal: undefined,
    batchIndex: 0,
  });
}

describe('every procedure', () => {
  it('is found by this test', () => {
    expect(procedures.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'agent.answer',
        'agent.news',
        'configurations.publish',
        'deployments.save',
        'session.me',
      ]),
    );
  });

  it.each(procedures)('$path says whom it is for: $demand', ({ demand }) => {
    expect(['signedIn', ...PERMISSIONS]).toContain(demand);
  });

  it.each(procedures)('$path refuses who has not signed in', async (procedure) => {
    const { contextOf } = await openApi();
    expect(await refusalOf(call(procedure, await contextOf(undefined)))).toEqual({ refusal: 'notSignedIn' });
  });

  it.each(forPermitted)('$path refuses who has every permission but $demand', async ({ demand, ...procedure }) => {
    const { contextWith } = await openApi();
    const refusal = await refusalOf(call(procedure, await contextWith(allBut(demand))));
    expect(refusal).toEqual({ refusal: 'notPermitted', permission: demand });
  });
});

describe('somebody who may only view the settings', () => {
  const id = SHOP.configuration;
  const draft = { ...NEW_CONFIGURATION, name: 'Mine' };
  const provider = {
    name: 'Mine',
    discoveryUrl: 'https://id.mine.example',
    clientId: 'mine',
    refreshTokenSeconds: 3600,
  };
  const deactivate = { type: 'setActive', active: false } as const;
  const person = { name: 'Mine', email: 'mine@shop.example', roleIds: [] };
  const role = { name: 'Mine', policies: [] };
  const oauthClient = { name: 'Mine', roleIds: [], tokenSeconds: 3600 };
  const canned = { name: 'Mine', text: 'Mine', queueIds: 'all' } as const;
  const viewer = async () => {
    const api = await openApi();
    return {
      ...api,
      caller: await api.asWith(PERMISSIONS.filter((permission) => permission.endsWith(':view'))),
    };
  };
  type Caller = Awaited<ReturnType<typeof viewer>>['caller'];

  it('reads all of them', async () => {
    const { caller } = await viewer();
    expect(await caller.configurations.list()).toHaveLength(1);
    expect(await caller.configurations.get({ id })).toMatchObject({ draft: { name: 'Shop' } });
    expect(await caller.configurations.version({ id, version: 1 })).toMatchObject({ content: { name: 'Shop' } });
    expect(await caller.deployments.list()).toHaveLength(1);
    expect(await caller.deployments.get({ id: SHOP.deployment })).toMatchObject({ name: 'Shop' });
    expect(await caller.flows.list()).toMatchObject([{ name: 'Welcome', version: 1, isChanged: false }]);
    expect(await caller.flows.get({ id: SHOP.flow })).toMatchObject({ name: 'Welcome', draft: { start: 'greet' } });
    expect(await caller.flows.version({ id: SHOP.flow, version: 1 })).toMatchObject({ start: 'greet' });
    expect(await caller.flows.choices()).toMatchObject({ queues: [{ id: SHOP.queue, name: 'Customer care' }] });
    expect(await caller.deployments.options()).toMatchObject({ flows: [{ name: 'Welcome' }] });
    expect(await caller.cannedResponses.list()).toEqual([]);
    expect(await caller.cannedResponses.options()).toMatchObject({
      queues: [{ id: SHOP.queue, name: 'Customer care' }],
    });
    expect(await caller.people.list()).toMatchObject({
      people: [{ name: 'Ines' }, { name: 'Jonas' }, { name: 'Mara' }],
    });
    expect(await caller.roles.list()).toMatchObject({
      roles: [{ name: 'Agent' }, { name: 'Messenger admin' }],
      own: [],
    });
  });

  it.each<[string, Permission, (caller: Caller) => Promise<unknown>]>([
    ['configurations.add', 'webDeployments:configuration:add', ({ configurations }) => configurations.add({ draft })],
    [
      'configurations.saveDraft',
      'webDeployments:configuration:edit',
      ({ configurations }) => configurations.saveDraft({ id, draft, revision: 1 }),
    ],
    [
      'configurations.publish',
      'webDeployments:configuration:edit',
      ({ configurations }) => configurations.publish({ id, revision: 1 }),
    ],
    [
      'configurations.remove',
      'webDeployments:configuration:delete',
      ({ configurations }) => configurations.remove({ id }),
    ],
    [
      'identityProviders.add',
      'webDeployments:configuration:add',
      ({ identityProviders }) => identityProviders.add({ provider, clientSecret: 'secret' }),
    ],
    [
      'identityProviders.save',
      'webDeployments:configuration:edit',
      ({ identityProviders }) => identityProviders.save({ provider: { ...provider, id }, revision: 1 }),
    ],
    [
      'identityProviders.remove',
      'webDeployments:configuration:delete',
      ({ identityProviders }) => identityProviders.remove({ id }),
    ],
    [
      'deployments.add',
      'webDeployments:deployment:add',
      ({ deployments }) => deployments.add({ deployment: SHOP_DEPLOYMENT }),
    ],
    [
      'deployments.save',
      'webDeployments:deployment:edit',
      ({ deployments }) => deployments.save({ deployment: SHOP_DEPLOYMENT, revision: 1 }),
    ],
    [
      'deployments.remove',
      'webDeployments:deployment:delete',
      ({ deployments }) => deployments.remove({ id: SHOP.deployment }),
    ],
    [
      'deployments.renewMany',
      'webDeployments:deployment:edit',
      ({ deployments }) => deployments.renewMany({ deploymentIds: [SHOP.deployment] }),
    ],
    ['flows.add', 'architect:flow:add', ({ flows }) => flows.add({ name: 'Mine', queueId: SHOP.queue })],
    ['flows.check', 'architect:flow:edit', ({ flows }) => flows.check({ content: {} })],
    [
      'flows.saveDraft',
      'architect:flow:edit',
      ({ flows }) =>
        flows.saveDraft({ id: SHOP.flow, draft: { name: 'Mine', content: newFlowContent(SHOP.queue) }, revision: 1 }),
    ],
    ['flows.publish', 'architect:flow:publish', ({ flows }) => flows.publish({ id: SHOP.flow, revision: 1 })],
    ['flows.remove', 'architect:flow:delete', ({ flows }) => flows.remove({ id: SHOP.flow })],
    [
      'flowSecrets.add',
      'architect:flowSecret:add',
      ({ flowSecrets }) => flowSecrets.add({ secret: { name: 'orders', host: 'orders.example' }, value: 'hunter2' }),
    ],
    [
      'flowSecrets.replace',
      'architect:flowSecret:edit',
      ({ flowSecrets }) => flowSecrets.replace({ id, value: 'hunter3' }),
    ],
    ['flowSecrets.remove', 'architect:flowSecret:delete', ({ flowSecrets }) => flowSecrets.remove({ id })],
    ['people.add', 'directory:user:add', ({ people }) => people.add({ content: person, password: 'a long password' })],
    [
      'people.changeMany',
      'directory:user:edit',
      ({ people }) => people.changeMany({ personIds: [SHOP.mara], deed: deactivate }),
    ],
    [
      'people.planMany',
      'directory:user:edit',
      ({ people }) => people.planMany({ personIds: [SHOP.mara], deed: deactivate }),
    ],
    ['people.save', 'directory:user:edit', ({ people }) => people.save({ id, content: person, revision: 1 })],
    ['people.setActive', 'directory:user:edit', ({ people }) => people.setActive({ id: SHOP.mara, active: false })],
    [
      'people.setPassword',
      'directory:user:edit',
      ({ people }) => people.setPassword({ id: SHOP.mara, password: 'a long password' }),
    ],
    ['roles.add', 'authorization:role:add', ({ roles }) => roles.add({ content: role })],
    ['roles.save', 'authorization:role:edit', ({ roles }) => roles.save({ id, content: role, revision: 1 })],
    [
      'cannedResponses.add',
      'responses:response:add',
      ({ cannedResponses }) => cannedResponses.add({ response: canned }),
    ],
    [
      'cannedResponses.save',
      'responses:response:edit',
      ({ cannedResponses }) => cannedResponses.save({ response: { ...canned, id }, revision: 1 }),
    ],
    ['cannedResponses.remove', 'responses:response:delete', ({ cannedResponses }) => cannedResponses.remove({ id })],
    ['roles.remove', 'authorization:role:delete', ({ roles }) => roles.remove({ id: SHOP.agentRole })],
    ['oauthClients.add', 'oauth:client:add', ({ oauthClients }) => oauthClients.add({ content: oauthClient })],
    [
      'oauthClients.save',
      'oauth:client:edit',
      ({ oauthClients }) => oauthClients.save({ id, content: oauthClient, revision: 1 }),
    ],
    ['oauthClients.replaceSecret', 'oauth:client:edit', ({ oauthClients }) => oauthClients.replaceSecret({ id })],
    ['oauthClients.remove', 'oauth:client:delete', ({ oauthClients }) => oauthClients.remove({ id })],
  ])('is refused %s', async (_, permission, attempt) => {
    const { caller } = await viewer();
    const read = () =>
      Promise.all([
        caller.configurations.list(),
        caller.deployments.list(),
        caller.flows.list(),
        caller.people.list(),
        caller.roles.list(),
        caller.cannedResponses.list(),
        caller.oauthClients.list(),
      ]);
    const before = await read();
    expect(await refusalOf(attempt(caller))).toEqual({ refusal: 'notPermitted', permission });
    expect(await read()).toEqual(before);
  });

  it('is refused every mutation of these settings that there is: the table above names them all', () => {
    const mutations = procedures.filter(
      ({ path, procedure }) =>
        /^(configurations|deployments|identityProviders|flows|people|roles|oauthClients|cannedResponses)\./.test(
          path,
        ) && procedure._def.type === 'mutation',
    );
    expect(mutations.map(({ path }) => path).sort()).toEqual([
      'cannedResponses.add',
      'cannedResponses.remove',
      'cannedResponses.save',
      'configurations.add',
      'configurations.publish',
      'configurations.remove',
      'configurations.saveDraft',
      'deployments.add',
      'deployments.remove',
      'deployments.renewMany',
      'deployments.save',
      'flows.add',
      'flows.check',
      'flows.publish',
      'flows.remove',
      'flows.saveDraft',
      'identityProviders.add',
      'identityProviders.remove',
      'identityProviders.save',
      'oauthClients.add',
      'oauthClients.remove',
      'oauthClients.replaceSecret',
      'oauthClients.save',
      'people.add',
      'people.changeMany',
      'people.planMany',
      'people.save',
      'people.setActive',
      'people.setPassword',
      'roles.add',
      'roles.remove',
      'roles.save',
    ]);
  });
});
