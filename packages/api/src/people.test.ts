import type { Policy } from '@rejoin/core/permissions/permission';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { firstSession, openApi, refusalOf } from './api.test-kit.ts';

const VERA = '5a000000-0000-4000-8000-0000000000a1';
const SAMI = '5a000000-0000-4000-8000-0000000000a2';
const PASSWORD = 'a long enough password';
const all: Policy[] = ['webDeployments', 'conversation', 'routing', 'directory', 'authorization'].map((domain) => ({
  domain,
  entity: '*',
  actions: ['*'],
}));
const staff: Policy[] = [
  { domain: 'directory', entity: 'user', actions: ['*'] },
  { domain: 'authorization', entity: '*', actions: ['*'] },
];

/** The shop, with Vera who may do everything and Sami who may do everything with people and roles. */
async function openShop() {
  const api = await openApi();
  const { companyWrites } = api.house.ports;
  const passwordHash = 'no password';
  for (const [id, name, policies] of [
    [VERA, 'Vera', all],
    [SAMI, 'Sami', staff],
  ] as const) {
    await companyWrites.putRole({ id, name, policies });
    await companyWrites.putPerson({ id, name, email: `${name}@shop.example`, passwordHash, roleIds: [id] });
  }
  const [vera, sami] = [await api.as(VERA), await api.as(SAMI)];
  return { ...api, vera, sami };
}

const nora = { name: 'Nora', email: 'nora@shop.example', roleIds: [SHOP.agentRole] };

describe('people', () => {
  it('are added as agents, who sign in and go on queue', async () => {
    const { vera, as, house } = await openShop();
    const { id } = await vera.people.add({ content: nora, password: PASSWORD });
    expect(await vera.people.list()).toMatchObject({
      people: expect.arrayContaining([expect.objectContaining({ id, name: 'Nora', servesQueues: true })]),
    });
    await (await as(id)).agent.setRoutingStatus({ status: 'onQueue' });
    expect(await house.ports.agents.status(id)).toMatchObject({ routingStatus: 'onQueue' });
  });

  it('are told what is wrong, field by field', async () => {
    const { vera } = await openShop();
    const content = { ...nora, email: 'MARA@shop.example' };
    expect(await refusalOf(vera.people.add({ content, password: PASSWORD }))).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'email', problem: 'taken' }],
    });
    expect(await refusalOf(vera.people.add({ content: { ...nora, name: '' }, password: 'short' }))).toEqual({
      refusal: 'invalid',
      problems: [
        { field: 'name', problem: 'missing' },
        { field: 'password', problem: 'tooShort' },
      ],
    });
  });

  it('are never listed with their passwords or sessions', async () => {
    const { vera } = await openShop();
    expect(JSON.stringify(await vera.people.list())).not.toMatch(/password|session|hash/i);
  });

  it('lose everything the moment they are deactivated', async () => {
    const { vera, as } = await openShop();
    await vera.people.setActive({ id: SHOP.mara, active: false });
    expect(await refusalOf((await as(SHOP.mara)).agent.inbox())).toEqual({ refusal: 'notSignedIn' });
    await vera.people.setActive({ id: SHOP.mara, active: true });
    expect(await refusalOf((await as(SHOP.mara)).agent.inbox())).toEqual({ refusal: 'notSignedIn' });
  });

  it('are not deactivated with a conversation in hand, and it is said who has it', async () => {
    const { vera, house } = await openShop();
    await house.onQueue(SHOP.mara);
    await house.say(await house.guest('token'), 'Hello');
    await house.route();
    expect(await refusalOf(vera.people.setActive({ id: SHOP.mara, active: false }))).toEqual({
      refusal: 'holdsConversations',
      heldBy: [SHOP.mara],
    });
    expect(
      await refusalOf(vera.roles.save({ id: SHOP.agentRole, content: { name: 'Agent', policies: [] }, revision: 1 })),
    ).toEqual({ refusal: 'holdsConversations', heldBy: [SHOP.mara] });
  });
});

describe('nobody', () => {
  type Shop = Awaited<ReturnType<typeof openShop>>;
  const veraContent = { name: 'Vera', email: 'vera@shop.example', roleIds: [VERA] };
  const samiContent = { name: 'Sami', email: 'sami@shop.example', roleIds: [SAMI] };
  const more = { name: 'More', policies: [...staff, { domain: 'routing', entity: '*', actions: ['*'] }] };

  it.each<[string, (shop: Shop) => Promise<unknown>, string]>([
    [
      'adds somebody who may do more',
      ({ sami }) => sami.people.add({ content: nora, password: PASSWORD }),
      'givesMore',
    ],
    [
      'gives themselves more',
      ({ sami }) => sami.people.save({ id: SAMI, content: { ...samiContent, roleIds: [SAMI, VERA] }, revision: 1 }),
      'givesMore',
    ],
    [
      'puts more into their own role',
      ({ sami }) => sami.roles.save({ id: SAMI, content: more, revision: 1 }),
      'givesMore',
    ],
    ['makes a role that allows more', ({ sami }) => sami.roles.add({ content: more }), 'givesMore'],
    [
      'sets the password of who may do more',
      ({ sami }) => sami.people.setPassword({ id: VERA, password: PASSWORD }),
      'mayDoMore',
    ],
    ['deactivates who may do more', ({ sami }) => sami.people.setActive({ id: VERA, active: false }), 'mayDoMore'],
    [
      'takes the address of who may do more',
      ({ sami }) =>
        sami.people.save({ id: VERA, content: { ...veraContent, email: 'mine@shop.example' }, revision: 1 }),
      'mayDoMore',
    ],
    [
      'sets their own password unasked',
      ({ vera }) => vera.people.setPassword({ id: VERA, password: PASSWORD }),
      'notYourself',
    ],
  ])('%s', async (_, attempt, refusal) => {
    const shop = await openShop();
    const before = await shop.house.ports.directory.read();
    expect(await refusalOf(attempt(shop))).toMatchObject({ refusal });
    expect(await shop.house.ports.directory.read()).toEqual(before);
  });

  it('leaves the company without somebody who runs it, not even at one moment with another', async () => {
    const { vera, sami, house } = await openShop();
    const empty = (name: string) => ({ name, policies: [] });
    const attempts = await Promise.allSettled([
      vera.roles.save({ id: SAMI, content: empty('Sami'), revision: 1 }),
      sami.people.save({ id: SAMI, content: { ...samiContent, roleIds: [] }, revision: 1 }),
      vera.roles.save({ id: VERA, content: empty('Vera'), revision: 1 }),
    ]);
    expect(attempts.filter(({ status }) => status === 'rejected')).not.toHaveLength(0);
    const { people, roles } = await house.ports.directory.read();
    const runs = [...people.values()].filter(({ roleIds }) =>
      roleIds.some((id) => roles.get(id)?.policies.some(({ domain }) => domain === 'authorization')),
    );
    expect(runs.length).toBeGreaterThan(0);
  });
});

describe('one’s own password', () => {
  async function signedIn() {
    const shop = await openShop();
    const { id } = await shop.vera.people.add({ content: nora, password: PASSWORD });
    const [here, elsewhere] = [firstSession(id), { ...firstSession(id), id: 'elsewhere' }];
    return { ...shop, here: () => shop.inSession(here), elsewhere: () => shop.inSession(elsewhere) };
  }

  it('is changed for the one there is, and ends all other sessions', async () => {
    const { here, elsewhere } = await signedIn();
    await (await here()).session.changePassword({ current: PASSWORD, password: 'another long password' });
    expect(await (await here()).session.me()).toMatchObject({ person: { name: 'Nora' } });
    expect(await refusalOf((await elsewhere()).session.me())).toEqual({ refusal: 'notSignedIn' });
  });

  it('counts wrong ones as attempts to sign in', async () => {
    const { here } = await signedIn();
    const attempt = async (current: string) =>
      (await refusalOf((await here()).session.changePassword({ current, password: 'another long password' }))).refusal;
    const tried = [];
    for (let time = 0; time < 5; time += 1) tried.push(await attempt('wrong'));
    expect(tried).toEqual([...Array.from({ length: 4 }, () => 'passwordWrong'), 'passwordLocked']);
    expect(await attempt(PASSWORD)).toBe('passwordLocked');
  });

  it('keeps to the rule', async () => {
    const { here } = await signedIn();
    const change = (await here()).session.changePassword({ current: PASSWORD, password: 'short' });
    expect(await refusalOf(change)).toEqual({
      refusal: 'invalid',
      problems: [{ field: 'password', problem: 'tooShort' }],
    });
  });
});
