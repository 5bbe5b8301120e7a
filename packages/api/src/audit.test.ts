import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { SHOP, SHOP_DEPLOYMENT, SHOP_QUEUE } from '@rejoin/use-cases/memory/furnish-shop';
import { resetPassword } from '@rejoin/use-cases/sign-in/reset-password';
import type { AnyTRPCProcedure } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { openAuditedShop, VERA } from './audited-shop.test-kit.ts';
import { appRouter } from './router.ts';

const PASSWORD = 'a long enough password';

type Caller = Awaited<ReturnType<typeof openAuditedShop>>['vera'];

const draft = { ...NEW_CONFIGURATION, name: 'Spring' };
const provider = { name: 'Ours', discoveryUrl: 'https://id.shop.example', clientId: 'us', refreshTokenSeconds: 3600 };
const wrapUp = { ...NEW_QUEUE.wrapUp, codes: [] };
const queue = { ...NEW_QUEUE, wrapUp, name: 'Returns' };
const webhook = { name: 'CRM', url: 'https://crm.example', events: ['message.created' as const], active: true };
const canned = { name: 'Hello', text: 'Hello', queueIds: 'all' as const };
const schedule = { name: 'Office', timeZone: 'Europe/Berlin', hours: [{ weekday: 1 as const, from: 540, to: 1020 }] };
const nora = { name: 'Nora', email: 'nora@shop.example', roleIds: [SHOP.agentRole] };
const role = { name: 'Reader', policies: [] };
const oauthClient = { name: 'CMS', roleIds: [SHOP.adminRole], tokenSeconds: 3600 };
const addClient: (caller: Caller) => Promise<{ id: string }> = ({ oauthClients }) =>
  oauthClients.add({ content: oauthClient });
const addSecret: (caller: Caller) => Promise<{ id: string }> = ({ flowSecrets }) =>
  flowSecrets.add({ secret: { name: 'orders', host: 'orders.example' }, value: 'hunter2' });
const flowDraft = { name: 'Welcome', content: newFlowContent(SHOP.queue) };

type Deed = (caller: Caller) => Promise<unknown>;

/** Something of the kind to begin with, then the deed. */
const after =
  <Made>(make: (caller: Caller) => Promise<Made>, deed: (caller: Caller, made: Made) => Promise<unknown>): Deed =>
  async (caller) =>
    deed(caller, await make(caller));

/** Every mutation that changes settings, with the last entry that it leaves. */
const DEEDS: Readonly<Record<string, readonly [entry: string, deed: Deed]>> = {
  'configurations.add': ['created configuration Spring', ({ configurations }) => configurations.add({ draft })],
  'configurations.publish': [
    'published configuration Shop',
    ({ configurations }) => configurations.publish({ id: SHOP.configuration, revision: 1 }),
  ],
  'configurations.remove': [
    'deleted configuration Spring',
    after(
      ({ configurations }) => configurations.add({ draft }),
      ({ configurations }, { id }) => configurations.remove({ id }),
    ),
  ],
  'deployments.add': [
    'created deployment Blog',
    ({ deployments }) => deployments.add({ deployment: { ...SHOP_DEPLOYMENT, name: 'Blog' } }),
  ],
  'deployments.save': [
    'deactivated deployment Shop',
    ({ deployments }) => deployments.save({ deployment: { ...SHOP_DEPLOYMENT, status: 'Inactive' }, revision: 1 }),
  ],
  'deployments.renewMany': [
    'changed deployment Shop',
    after(
      ({ configurations }) => configurations.publish({ id: SHOP.configuration, revision: 1 }),
      ({ deployments }) => deployments.renewMany({ deploymentIds: [SHOP.deployment] }),
    ),
  ],
  'deployments.remove': ['deleted deployment Shop', ({ deployments }) => deployments.remove({ id: SHOP.deployment })],
  'flows.add': ['created flow Returns', ({ flows }) => flows.add({ name: 'Returns', queueId: SHOP.queue })],
  'flows.saveDraft': [
    'changed flow Hello',
    ({ flows }) => flows.saveDraft({ id: SHOP.flow, draft: { ...flowDraft, name: 'Hello' }, revision: 1 }),
  ],
  'flows.publish': ['published flow Welcome', ({ flows }) => flows.publish({ id: SHOP.flow, revision: 1 })],
  'flows.remove': [
    'deleted flow Returns',
    after(
      ({ flows }) => flows.add({ name: 'Returns', queueId: SHOP.queue }),
      ({ flows }, { id }) => flows.remove({ id }),
    ),
  ],
  'flowSecrets.add': ['created flowSecret orders', addSecret],
  'flowSecrets.replace': [
    'secretReplaced flowSecret orders',
    after(addSecret, ({ flowSecrets }, { id }) => flowSecrets.replace({ id, value: 'hunter3' })),
  ],
  'flowSecrets.remove': [
    'deleted flowSecret orders',
    after(addSecret, ({ flowSecrets }, { id }) => flowSecrets.remove({ id })),
  ],
  'identityProviders.add': [
    'created identityProvider Ours',
    ({ identityProviders }) => identityProviders.add({ provider, clientSecret: 'hunter2' }),
  ],
  'identityProviders.save': [
    'changed identityProvider Ours',
    after(
      ({ identityProviders }) => identityProviders.add({ provider, clientSecret: 'hunter2' }),
      ({ identityProviders }, { id }) =>
        identityProviders.save({ provider: { ...provider, id }, clientSecret: 'hunter3', revision: 1 }),
    ),
  ],
  'identityProviders.remove': [
    'deleted identityProvider Ours',
    after(
      ({ identityProviders }) => identityProviders.add({ provider, clientSecret: 'hunter2' }),
      ({ identityProviders }, { id }) => identityProviders.remove({ id }),
    ),
  ],
  'queues.add': ['created queue Returns', ({ queues }) => queues.add({ queue, memberIds: [] })],
  'queues.save': [
    'changed queue Customer care',
    ({ queues }) => queues.save({ queue: { ...SHOP_QUEUE, wrapUp }, memberIds: [], revision: 1 }),
  ],
  'queues.remove': [
    'deleted queue Returns',
    after(
      ({ queues }) => queues.add({ queue, memberIds: [] }),
      ({ queues }, { id }) => queues.remove({ id }),
    ),
  ],
  'agents.save': [
    'changed agent Mara',
    ({ agents }) =>
      agents.save({
        agentId: SHOP.mara,
        settings: { capacity: 9, skills: {}, languages: [], queueIds: [SHOP.queue] },
        revision: 1,
      }),
  ],
  'agents.changeMany': [
    'changed agent Mara',
    ({ agents }) => agents.changeMany({ agentIds: [SHOP.mara], deed: { type: 'setCapacity', capacity: 9 } }),
  ],
  ...namedSetting('skills', 'skill'),
  ...namedSetting('wrapUpCodes', 'wrapUpCode'),
  'cannedResponses.add': [
    'created cannedResponse Hello',
    ({ cannedResponses }) => cannedResponses.add({ response: canned }),
  ],
  'cannedResponses.save': [
    'changed cannedResponse Hello',
    after(
      ({ cannedResponses }) => cannedResponses.add({ response: canned }),
      ({ cannedResponses }, { id }) =>
        cannedResponses.save({ response: { ...canned, id, text: 'Good morning' }, revision: 1 }),
    ),
  ],
  'cannedResponses.remove': [
    'deleted cannedResponse Hello',
    after(
      ({ cannedResponses }) => cannedResponses.add({ response: canned }),
      ({ cannedResponses }, { id }) => cannedResponses.remove({ id }),
    ),
  ],
  'schedules.add': ['created schedule Office', ({ schedules }) => schedules.add({ schedule })],
  'schedules.save': [
    'changed schedule Office',
    ({ schedules }) => schedules.save({ schedule: { ...schedule, id: SHOP.schedule }, revision: 1 }),
  ],
  'schedules.remove': ['deleted schedule Always', ({ schedules }) => schedules.remove({ id: SHOP.schedule })],
  'webhooks.add': ['created webhook CRM', ({ webhooks }) => webhooks.add({ webhook })],
  'webhooks.save': [
    'deactivated webhook CRM',
    after(
      ({ webhooks }) => webhooks.add({ webhook }),
      ({ webhooks }, { id }) => webhooks.save({ webhook: { ...webhook, id, active: false }, revision: 1 }),
    ),
  ],
  'webhooks.rotateSecret': [
    'secretReplaced webhook CRM',
    after(
      ({ webhooks }) => webhooks.add({ webhook }),
      ({ webhooks }, { id }) => webhooks.rotateSecret({ id }),
    ),
  ],
  'webhooks.remove': [
    'deleted webhook CRM',
    after(
      ({ webhooks }) => webhooks.add({ webhook }),
      ({ webhooks }, { id }) => webhooks.remove({ id }),
    ),
  ],
  'people.add': ['created person Nora', ({ people }) => people.add({ content: nora, password: PASSWORD })],
  'people.save': ['changed person Nora', ({ people }) => people.save({ id: SHOP.mara, content: nora, revision: 1 })],
  'people.setActive': ['deactivated person Mara', ({ people }) => people.setActive({ id: SHOP.mara, active: false })],
  'people.changeMany': [
    'changed person Jonas',
    ({ people }) =>
      people.changeMany({
        personIds: [SHOP.mara, SHOP.jonas],
        deed: { type: 'takeRole', roleId: SHOP.agentRole },
      }),
  ],
  'people.setPassword': [
    'passwordSet person Mara',
    ({ people }) => people.setPassword({ id: SHOP.mara, password: PASSWORD }),
  ],
  'roles.add': ['created role Reader', ({ roles }) => roles.add({ content: role })],
  'roles.save': [
    'changed role Agents',
    ({ roles }) => roles.save({ id: SHOP.agentRole, content: { ...role, name: 'Agents' }, revision: 1 }),
  ],
  'roles.remove': [
    'deleted role Reader',
    after(
      ({ roles }) => roles.add({ content: role }),
      ({ roles }, { id }) => roles.remove({ id }),
    ),
  ],
  'oauthClients.add': ['created oauthClient CMS', addClient],
  'oauthClients.save': [
    'changed oauthClient Shop system',
    after(addClient, ({ oauthClients }, { id }) =>
      oauthClients.save({ id, content: { ...oauthClient, name: 'Shop system' }, revision: 1 }),
    ),
  ],
  'oauthClients.replaceSecret': [
    'secretReplaced oauthClient CMS',
    after(addClient, ({ oauthClients }, { id }) => oauthClients.replaceSecret({ id })),
  ],
  'oauthClients.remove': [
    'deleted oauthClient CMS',
    after(addClient, ({ oauthClients }, { id }) => oauthClients.remove({ id })),
  ],
  'guestData.saveRetention': [
    'changed company Shop',
    ({ guestData }) => guestData.saveRetention({ retention: { days: 90 }, revision: 1 }),
  ],
  'company.save': [
    'changed company Shop & Sons',
    ({ company }) =>
      company.save({
        settings: { name: 'Shop & Sons', licences: [], capacity: 4, threadingMinutes: 60 },
        revision: 1,
      }),
  ],
};

function namedSetting(kind: 'skills' | 'wrapUpCodes', word: string): typeof DEEDS {
  const settings = (caller: Caller) => ({ skills: caller.skills, wrapUpCodes: caller.wrapUpCodes })[kind];
  const make = (caller: Caller) => settings(caller).add({ name: 'Refunds' });
  return {
    [`${kind}.add`]: [`created ${word} Refunds`, make],
    [`${kind}.rename`]: [
      `changed ${word} Returns`,
      after(make, (caller, { id }) => settings(caller).rename({ id, name: 'Returns', revision: 1 })),
    ],
    [`${kind}.remove`]: [`deleted ${word} Refunds`, after(make, (caller, { id }) => settings(caller).remove({ id }))],
  };
}

/** Drafts before they are published, what is only asked, and what belongs to a conversation or to an agent's day. */
const LEAVE_NONE =
  /^(?:configurations\.saveDraft|flows\.check|people\.planMany|webhooks\.(?:ping|sendAgain|sendWaiting)|agent\..*|leg\..*|supervisor\..*)$/;

describe('every deed that changes a setting', () => {
  it.each(Object.entries(DEEDS))('%s leaves an entry in the name of whoever does it', async (_, [line, deed]) => {
    const { vera, written } = await openAuditedShop();
    await deed(vera);
    const last = (await written()).at(-1);
    expect(`${last?.action} ${last?.kind} ${last?.subjectName}`).toBe(line);
    expect(last?.by).toEqual({ type: 'person', id: VERA, name: 'Vera' });
    expect(JSON.stringify(last)).not.toMatch(/hunter|argon2|a long enough/);
  });

  it('is in the table above, or says nothing for a reason', () => {
    const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>);
    const mutations = procedures.flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []));
    const silent = mutations.filter((path) => LEAVE_NONE.test(path));
    expect(mutations.filter((path) => !silent.includes(path)).sort()).toEqual(
      [...Object.keys(DEEDS), 'session.changePassword', 'guestData.erase'].sort(),
    );
  });
});

it('whoever changes their own password, and whoever runs the installation, leave an entry too', async () => {
  const { vera, house, written, as } = await openAuditedShop();
  const { id } = await vera.people.add({ content: nora, password: PASSWORD });
  await (await as(id)).session.changePassword({ current: PASSWORD, password: 'another long password' });
  const ports = { directory: house.ports.directory, hashPassword: async () => 'hash' };
  await resetPassword(ports, { email: nora.email, password: PASSWORD });
  expect((await written()).slice(1)).toMatchObject([
    { by: { type: 'person', id, name: 'Nora' }, action: 'passwordSet', kind: 'person', subjectId: id },
    { by: { type: 'operator' }, action: 'passwordSet', kind: 'person', subjectId: id },
  ]);
});
