import { verifyClientSecret } from '@rejoin/auth/client-secret';
import { PERMISSIONS, type Policy } from '@rejoin/core/permissions/permission';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

const VERA = '5a000000-0000-4000-8000-0000000000a1';
const SAMI = '5a000000-0000-4000-8000-0000000000a2';
const DOMAINS = [...new Set(PERMISSIONS.map((permission) => permission.slice(0, permission.indexOf(':'))))];
const all: Policy[] = DOMAINS.map((domain) => ({ domain, entity: '*', actions: ['*'] }));
const clientsOnly: Policy[] = all.filter(({ domain }) => domain === 'oauth' || domain === 'authorization');

/** The shop, with Vera who may do everything and Sami who may do everything with clients and roles. */
async function openShop() {
  const api = await openApi();
  const { companyWrites, oauthClients } = api.house.ports;
  for (const [id, name, policies] of [
    [VERA, 'Vera', all],
    [SAMI, 'Sami', clientsOnly],
  ] as const) {
    await companyWrites.putRole({ id, name, policies });
    const email = `${name}@shop.example`;
    await companyWrites.putPerson({ id, name, email, passwordHash: 'no password', roleIds: [id] });
  }
  const opens = async (id: string, secret: string) =>
    verifyClientSecret((await oauthClients.credentials(id))?.secretHash ?? '', secret);
  return { ...api, opens, vera: await api.as(VERA), sami: await api.as(SAMI) };
}

const content = { name: 'CMS', roleIds: [SHOP.adminRole], tokenSeconds: 3600 };

describe('an OAuth client', () => {
  it('tells its secret once, and a new one ends the one before', async () => {
    const { vera, opens, logged } = await openShop();
    const { id, secret } = await vera.oauthClients.add({ content });
    expect(await opens(id, secret)).toBe(true);
    const { secret: next } = await vera.oauthClients.replaceSecret({ id });
    expect(await opens(id, secret)).toBe(false);
    expect(await opens(id, next)).toBe(true);
    const list = JSON.stringify(await vera.oauthClients.list());
    for (const word of [secret, next, 'ecret', 'eneration']) expect(list).not.toContain(word);
    expect(logged).toEqual([]);
  });

  it('is listed with what whoever asks may do about it', async () => {
    const { vera, sami, house } = await openShop();
    const { id } = await vera.oauthClients.add({ content });
    await house.ports.oauthClients.noteUse(id, 7);
    const listed = { ...content, id, revision: 1, usedAt: 7 };
    expect((await vera.oauthClients.list()).clients).toEqual([{ ...listed, mayDoMore: false }]);
    const bySami = await sami.oauthClients.list();
    expect(bySami.clients).toEqual([{ ...listed, mayDoMore: true }]);
    expect(bySami.roles.filter(({ givable }) => givable).map(({ name }) => name)).toEqual(['Sami']);
  });

  it('gives nobody more than they may do, and holds on to its roles', async () => {
    const { vera, sami } = await openShop();
    expect(await refusalOf(sami.oauthClients.add({ content }))).toEqual({ refusal: 'givesMore' });
    const { id } = await vera.oauthClients.add({ content });
    expect(await refusalOf(sami.oauthClients.replaceSecret({ id }))).toEqual({ refusal: 'mayDoMore' });
    expect(await refusalOf(vera.roles.remove({ id: SHOP.adminRole }))).toEqual({ refusal: 'roleInUse' });
    await sami.oauthClients.remove({ id });
    expect((await vera.oauthClients.list()).clients).toEqual([]);
    expect(await refusalOf(vera.oauthClients.remove({ id }))).toEqual({ refusal: 'clientNotFound' });
  });

  it('says what is wrong with it', async () => {
    const { vera } = await openShop();
    expect(await refusalOf(vera.oauthClients.add({ content: { ...content, name: ' ', tokenSeconds: 1 } }))).toEqual({
      refusal: 'invalid',
      problems: [
        { field: 'name', problem: 'missing' },
        { field: 'tokenSeconds', problem: 'outOfRange' },
      ],
    });
  });
});
