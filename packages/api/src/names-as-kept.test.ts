import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { openAuditedShop } from './audited-shop.test-kit.ts';

type Vera = Awaited<ReturnType<typeof openAuditedShop>>['vera'];
type Kind = {
  readonly add: (vera: Vera, name: string) => Promise<{ readonly id: string }>;
  /** Edits the first revision. */
  readonly save: (vera: Vera, named: { readonly id: string; readonly name: string }) => Promise<unknown>;
  readonly names: (vera: Vera) => Promise<readonly string[]>;
};

const namesOf = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);
const FIRST = { revision: 1 };
const { id: _, ...DEPLOYMENT } = SHOP_DEPLOYMENT;
const HOURS = { timeZone: 'UTC', hours: [] };
const QUEUE = { ...NEW_QUEUE, wrapUp: { ...NEW_QUEUE.wrapUp, codes: [] } };
const RESPONSE = { text: 'Hello', queueIds: 'all' } as const;
const WEBHOOK = { url: 'https://crm.example/hooks', events: ['message.created' as const], active: false };
const PROVIDER = { discoveryUrl: 'https://id.example', clientId: 'messenger', refreshTokenSeconds: 3600 };
const CLIENT = { roleIds: [], tokenSeconds: 3600 };

const KINDS: Readonly<Record<string, Kind>> = {
  skill: {
    add: ({ skills }, name) => skills.add({ name }),
    save: ({ skills }, named) => skills.rename({ ...named, ...FIRST }),
    names: async ({ skills }) => namesOf(await skills.list()),
  },
  'wrap-up code': {
    add: ({ wrapUpCodes }, name) => wrapUpCodes.add({ name }),
    save: ({ wrapUpCodes }, named) => wrapUpCodes.rename({ ...named, ...FIRST }),
    names: async ({ wrapUpCodes }) => namesOf(await wrapUpCodes.list()),
  },
  schedule: {
    add: ({ schedules }, name) => schedules.add({ schedule: { ...HOURS, name } }),
    save: ({ schedules }, named) => schedules.save({ schedule: { ...HOURS, ...named }, ...FIRST }),
    names: async ({ schedules }) => namesOf(await schedules.list()),
  },
  queue: {
    add: ({ queues }, name) => queues.add({ queue: { ...QUEUE, name }, memberIds: [] }),
    save: ({ queues }, named) => queues.save({ queue: { ...QUEUE, ...named }, memberIds: [], ...FIRST }),
    names: async ({ queues }) => namesOf(await queues.list()),
  },
  'canned response': {
    add: ({ cannedResponses }, name) => cannedResponses.add({ response: { ...RESPONSE, name } }),
    save: ({ cannedResponses }, named) => cannedResponses.save({ response: { ...RESPONSE, ...named }, ...FIRST }),
    names: async ({ cannedResponses }) => namesOf(await cannedResponses.list()),
  },
  flow: {
    add: ({ flows }, name) => flows.add({ name }),
    save: ({ flows }, { id, name }) =>
      flows.saveDraft({ id, draft: { name, content: newFlowContent(undefined) }, ...FIRST }),
    names: async ({ flows }) => namesOf(await flows.list()),
  },
  configuration: {
    add: ({ configurations }, name) => configurations.add({ draft: { ...NEW_CONFIGURATION, name } }),
    save: ({ configurations }, { id, name }) =>
      configurations.saveDraft({ id, draft: { ...NEW_CONFIGURATION, name }, ...FIRST }),
    names: async ({ configurations }) => namesOf((await configurations.list()).map(({ draft }) => draft)),
  },
  deployment: {
    add: ({ deployments }, name) => deployments.add({ deployment: { ...DEPLOYMENT, name } }),
    save: ({ deployments }, named) => deployments.save({ deployment: { ...DEPLOYMENT, ...named }, ...FIRST }),
    names: async ({ deployments }) => namesOf(await deployments.list()),
  },
  'identity provider': {
    add: ({ identityProviders }, name) =>
      identityProviders.add({ provider: { ...PROVIDER, name }, clientSecret: 'secret' }),
    save: ({ identityProviders }, named) => identityProviders.save({ provider: { ...PROVIDER, ...named }, ...FIRST }),
    names: async ({ identityProviders }) => namesOf(await identityProviders.list()),
  },
  webhook: {
    add: ({ webhooks }, name) => webhooks.add({ webhook: { ...WEBHOOK, name } }),
    save: ({ webhooks }, named) => webhooks.save({ webhook: { ...WEBHOOK, ...named }, ...FIRST }),
    names: async ({ webhooks }) => namesOf(await webhooks.list()),
  },
  role: {
    add: ({ roles }, name) => roles.add({ content: { name, policies: [] } }),
    save: ({ roles }, { id, name }) => roles.save({ id, content: { name, policies: [] }, ...FIRST }),
    names: async ({ roles }) => namesOf((await roles.list()).roles),
  },
  'OAuth client': {
    add: ({ oauthClients }, name) => oauthClients.add({ content: { ...CLIENT, name } }),
    save: ({ oauthClients }, { id, name }) => oauthClients.save({ id, content: { ...CLIENT, name }, ...FIRST }),
    names: async ({ oauthClients }) => namesOf((await oauthClients.list()).clients),
  },
};

describe.each(Object.entries(KINDS))('a %s', (_kind, { add, save, names }) => {
  it('is called what was written without the space around it', async () => {
    const { vera } = await openAuditedShop();
    const { id } = await add(vera, '  North  shore ');
    expect(await names(vera)).toContain('North  shore');
    await save(vera, { id, name: 'South shore\n' });
    expect(await names(vera)).toContain('South shore');
  });

  it('has a name as long as may be, whatever space is around it', async () => {
    const { vera } = await openAuditedShop();
    const longest = 'n'.repeat(100);
    const { id } = await add(vera, ` ${longest} `);
    expect(await names(vera)).toContain(longest);
    const another = 'm'.repeat(100);
    await save(vera, { id, name: ` ${another} ` });
    expect(await names(vera)).toContain(another);
  });
});

it('the company is called so, too', async () => {
  const { vera } = await openAuditedShop();
  const settings = { licences: [], capacity: 4, threadingMinutes: 60 };
  await vera.company.save({ settings: { ...settings, name: ' Harbour ' }, revision: 1 });
  expect(await vera.company.settings()).toMatchObject({ name: 'Harbour' });
});
