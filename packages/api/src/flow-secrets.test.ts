import { openSecret } from '@rejoin/auth/sealed-secret';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, it } from 'vitest';
import { AUTH_SECRET, openApi, refusalOf } from './api.test-kit.ts';

const secret = { name: 'orders', host: 'orders.example' };
const { start, nodes, onError } = newFlowContent(SHOP.queue);
const asks: FlowContent = {
  ...{ start: 'call', onError: onError ?? { queueId: SHOP.queue } },
  nodes: {
    ...nodes,
    call: {
      ...{ type: 'callEndpoint', url: 'https://orders.example/', method: 'GET', timeoutSeconds: 5 },
      headers: { Authorization: 'Bearer {{secret.orders}}' },
      ...{ success: start, failure: start, timedOut: start },
    },
  },
};

async function openShop() {
  const api = await openApi();
  const { flows, flowSecrets } = await api.asWith([
    ...(['architect:flow:view', 'architect:flow:edit', 'architect:flow:publish'] as const),
    ...(['architect:flowSecret:view', 'architect:flowSecret:add'] as const),
    ...(['architect:flowSecret:edit', 'architect:flowSecret:delete'] as const),
  ]);
  await flows.saveDraft({ id: SHOP.flow, draft: { name: 'Welcome', content: asks }, revision: 1 });
  return { ...api, flows, flowSecrets, publish: () => flows.publish({ id: SHOP.flow, revision: 2 }) };
}

it('keeps a secret sealed and tells everything about it but what it is', async () => {
  const { house, flows, flowSecrets } = await openShop();
  const { id } = await flowSecrets.add({ secret: { name: ' orders ', host: 'Orders.example' }, value: ' hunter2 ' });
  const told = [await flowSecrets.list(), (await flows.choices()).secrets];
  expect(told).toEqual([[{ ...secret, id, writtenAt: house.ports.clock() }], [{ ...secret, id }]]);
  const opened = async () => {
    const [sealed] = await house.ports.flowSecrets.sealed(['orders']);
    return openSecret(AUTH_SECRET, sealed?.sealedValue ?? '');
  };
  expect(await opened()).toBe('hunter2');
  await flowSecrets.replace({ id, value: 'hunter3' });
  expect(await opened()).toBe('hunter3');
});

it('publishes a flow only with the secrets that it names, and keeps those while it does', async () => {
  const { flows, flowSecrets, publish } = await openShop();
  const unknown = { refusal: 'invalid', problems: [{ node: 'call', problem: 'unknownSecret' }] };
  expect(await refusalOf(publish())).toEqual(unknown);
  const { id } = await flowSecrets.add({ secret, value: 'hunter2' });
  expect(await publish()).toEqual({ version: 2 });
  expect(await flows.list()).toMatchObject([{ name: 'Welcome', secretNames: ['orders'] }]);
  const inTheWay = [{ type: 'flow', id: SHOP.flow, name: 'Welcome' }];
  expect(await refusalOf(flowSecrets.remove({ id }))).toEqual({ refusal: 'inUse', inTheWay });
});

it('does not publish a flow that would send a secret elsewhere', async () => {
  const { flowSecrets, publish } = await openShop();
  await flowSecrets.add({ secret: { ...secret, host: 'till.example' }, value: 'hunter2' });
  const elsewhere = { refusal: 'invalid', problems: [{ node: 'call', problem: 'secretForOtherHost' }] };
  expect(await refusalOf(publish())).toEqual(elsewhere);
});

it('says what is wrong with a secret, and which is gone', async () => {
  const { flowSecrets } = await openShop();
  const { id } = await flowSecrets.add({ secret, value: 'hunter2' });
  const taken = { refusal: 'invalid', problems: [{ field: 'name', problem: 'taken' }] };
  expect(await refusalOf(flowSecrets.add({ secret, value: 'hunter3' }))).toEqual(taken);
  const missing = { refusal: 'invalid', problems: [{ field: 'value', problem: 'missing' }] };
  expect(await refusalOf(flowSecrets.replace({ id, value: ' ' }))).toEqual(missing);
  await flowSecrets.remove({ id });
  expect(await refusalOf(flowSecrets.replace({ id, value: 'hunter3' }))).toEqual({ refusal: 'flowSecretNotFound' });
  expect(await refusalOf(flowSecrets.remove({ id }))).toEqual({ refusal: 'flowSecretNotFound' });
});
