import { openSecret } from '@rejoin/auth/sealed-secret';
import type { Permission } from '@rejoin/core/permissions/permission';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, it } from 'vitest';
import { AUTH_SECRET, openApi, refusalOf } from './api.test-kit.ts';

const ALL: readonly Permission[] = [
  'integrations:webhook:view',
  'integrations:webhook:add',
  'integrations:webhook:edit',
  'integrations:webhook:delete',
];
const CRM = { name: 'CRM', url: 'https://crm.example/hooks', events: ['message.created' as const], active: true };

it('an admin sets up a webhook, and sees its secret once', async () => {
  const { asWith, house } = await openApi();
  const { webhooks } = await asWith(ALL);
  const { id, secret } = await webhooks.add({ webhook: CRM });
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const sealed = (await house.ports.webhooks.sealedSecrets(id))?.current ?? '';
  expect(openSecret(AUTH_SECRET, sealed)).toBe(secret);
  expect(await webhooks.save({ webhook: { ...CRM, id, name: 'Sales' }, revision: 1 })).toEqual({ revision: 2 });
  const rotated = await webhooks.rotateSecret({ id });
  expect(rotated.secret).not.toBe(secret);
  const shown = JSON.stringify([await webhooks.list(), await webhooks.get({ id })]);
  for (const word of [secret, rotated.secret, sealed]) expect(shown).not.toContain(word);
  expect(await webhooks.get({ id })).toMatchObject({ name: 'Sales', revision: 3 });
  await webhooks.remove({ id });
  expect(await refusalOf(webhooks.get({ id }))).toEqual({ refusal: 'webhookNotFound' });
  expect(await refusalOf(webhooks.rotateSecret({ id }))).toEqual({ refusal: 'webhookNotFound' });
  expect(await refusalOf(webhooks.ping({ id }))).toEqual({ refusal: 'webhookNotFound' });
});

it('is told what is wrong with one', async () => {
  const { asWith } = await openApi();
  const { webhooks } = await asWith(ALL);
  const insecure = { ...CRM, url: 'http://crm.example', events: [] };
  const problems = [
    { field: 'url', problem: 'notSecure' },
    { field: 'events', problem: 'missing' },
  ];
  expect(await refusalOf(webhooks.add({ webhook: insecure }))).toEqual({ refusal: 'invalid', problems });
  const { id } = await webhooks.add({ webhook: CRM });
  expect(await refusalOf(webhooks.save({ webhook: { ...insecure, id }, revision: 1 }))).toMatchObject({ problems });
  expect(await refusalOf(webhooks.save({ webhook: { ...CRM, id }, revision: 7 }))).toEqual({ refusal: 'conflict' });
  for (let more = 1; more < 20; more += 1) await webhooks.add({ webhook: { ...CRM, name: `CRM ${more}` } });
  expect(await refusalOf(webhooks.add({ webhook: { ...CRM, name: 'One more' } }))).toEqual({
    refusal: 'tooManyWebhooks',
  });
});

it('reads the log page by page, and has something sent again', async () => {
  const { asWith, house } = await openApi();
  const { webhooks } = await asWith(ALL);
  const { id } = await webhooks.add({ webhook: CRM });
  const { deliveryId } = await webhooks.ping({ id });
  expect(await webhooks.delivery({ id: deliveryId })).toMatchObject({ event: 'ping', status: 'pending' });
  expect(await refusalOf(webhooks.sendAgain({ id: deliveryId, webhookId: id }))).toEqual({
    refusal: 'deliveryPending',
  });
  expect(await refusalOf(webhooks.delivery({ id }))).toEqual({ refusal: 'deliveryNotFound' });
  for (let index = 0; index < 50; index += 1) await webhooks.ping({ id });
  const { deliveries, next } = await webhooks.deliveries({ webhookId: id });
  expect(deliveries).toHaveLength(50);
  const rest = await webhooks.deliveries({ webhookId: id, cursor: next ?? 0, status: 'pending' });
  expect(rest).toMatchObject({ deliveries: [{ id: deliveryId }] });
  await house.ports.webhooks.switchOff({ id, because: 'gone', at: house.ports.clock() });
  expect(await refusalOf(webhooks.sendAgain({ id: deliveryId, webhookId: id }))).toEqual({ refusal: 'webhookOff' });
  expect(await webhooks.deliveries({ webhookId: id, status: 'pending' })).toEqual({ deliveries: [] });
});

it('whoever may only view changes nothing', async () => {
  const { asWith, as } = await openApi();
  const { id } = await (await asWith(ALL)).webhooks.add({ webhook: CRM });
  const { webhooks } = await asWith(['integrations:webhook:view']);
  expect(await webhooks.list()).toHaveLength(1);
  const attempts: readonly [Permission, () => Promise<unknown>][] = [
    ['integrations:webhook:add', () => webhooks.add({ webhook: CRM })],
    ['integrations:webhook:edit', () => webhooks.save({ webhook: { ...CRM, id }, revision: 1 })],
    ['integrations:webhook:edit', () => webhooks.rotateSecret({ id })],
    ['integrations:webhook:edit', () => webhooks.ping({ id })],
    ['integrations:webhook:edit', () => webhooks.sendAgain({ id, webhookId: id })],
    ['integrations:webhook:edit', () => webhooks.sendWaiting({ webhookId: id })],
    ['integrations:webhook:delete', () => webhooks.remove({ id })],
  ];
  for (const [permission, attempt] of attempts)
    expect(await refusalOf(attempt())).toEqual({ refusal: 'notPermitted', permission });
  expect(await webhooks.get({ id })).toMatchObject({ revision: 1 });
  expect(await refusalOf((await as(SHOP.ines)).webhooks.list())).toMatchObject({ refusal: 'notPermitted' });
});
