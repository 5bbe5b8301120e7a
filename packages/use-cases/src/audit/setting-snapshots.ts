import type { Json } from '@rejoin/core/audit/audit-entry';
import type { Snapshot } from '@rejoin/core/audit/judge-write';
import type { Directory } from '@rejoin/core/directory/directory';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { StoredFlow } from '../ports/flows.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { Subject } from './setting-writes.ts';

type Read = (ports: SettingPorts, id: string) => Promise<Snapshot | undefined>;

/** Those that are read one by one. */
const READS: Record<Exclude<Subject['kind'], 'agent'>, Read> = {
  configuration: async ({ configurations }, id) => {
    const stored = await configurations.find(id);
    if (stored === undefined) return undefined;
    const version = stored.published[0]?.version ?? 0;
    const published = version === 0 ? undefined : await configurations.version(id, version);
    return { name: stored.draft.name, version, fields: fieldsOf(published?.content) };
  },
  deployment: async ({ deployments }, id) => named(await deployments.find(id)),
  flow: async ({ flows }, id) => {
    const stored = await flows.find(id);
    if (stored === undefined) return undefined;
    const { name, newest, published } = stored;
    return {
      name,
      version: published[0]?.version ?? 0,
      fields: fieldsOf({ ...newest, name, failedTests: failedTests(published) }),
    };
  },
  flowSecret: async ({ flowSecrets }, id) => {
    const stored = await flowSecrets.find(id);
    if (stored === undefined) return undefined;
    const { name, host } = stored;
    const [sealed] = await flowSecrets.sealed([name]);
    return { name, fields: { name, host, secret: sealed?.sealedValue ?? '' } };
  },
  identityProvider: async ({ identityProviders }, id) => {
    const stored = await identityProviders.find(id);
    if (stored === undefined) return undefined;
    return named({ ...stored, clientSecret: await identityProviders.sealedSecret(id) });
  },
  queue: async ({ queues }, id) => {
    const stored = await queues.find(id);
    if (stored === undefined) return undefined;
    const { queue, memberIds } = stored;
    const codes = queue.wrapUp.codes.map((code) => code.id);
    return named({ ...queue, wrapUp: { ...queue.wrapUp, codes }, memberIds });
  },
  skill: async ({ skills }, id) => onlyName(await skills.list(), id),
  wrapUpCode: async ({ wrapUpCodes }, id) => onlyName(await wrapUpCodes.list(), id),
  cannedResponse: async ({ cannedResponses }, id) => named(await cannedResponses.find(id)),
  schedule: async ({ schedules }, id) => named(await schedules.find(id)),
  webhook: async ({ webhooks }, id) => {
    const stored = await webhooks.find(id);
    if (stored === undefined) return undefined;
    const { name, url, events, active } = stored;
    const secret = (await webhooks.sealedSecrets(id))?.current ?? '';
    return { name, fields: { name, url, events: [...events], active, secret } };
  },
  company: async ({ company }) => named(await company.settings()),
};

/** By version, so that each is told of once: when it is published. */
function failedTests(published: StoredFlow['published']) {
  const failed = published.filter((version) => version.failedTests.length > 0);
  return Object.fromEntries(failed.map((version) => [`version ${version.version}`, version.failedTests]));
}

/** The settings as they stand, by id; without those that there are none of. */
export async function snapshotsOf(ports: SettingPorts, { kind, ids }: Subject): Promise<ReadonlyMap<string, Snapshot>> {
  const found = new Map<string, Snapshot>();
  if (kind === 'agent') {
    for (const { agentId, name, settings } of await ports.agentDesk.findAll(ids))
      found.set(agentId, { name, fields: fieldsOf(settings) });
    return found;
  }
  for (const id of ids) {
    const snapshot = await READS[kind](ports, id);
    if (snapshot !== undefined) found.set(id, snapshot);
  }
  return found;
}

export function personSnapshot({ people }: Pick<Directory, 'people'>, id: string): Snapshot | undefined {
  const person = people.get(id);
  if (person === undefined) return undefined;
  const { name, email, active, roleIds } = person;
  return { name, fields: { name, email, active, roleIds: [...roleIds].sort() } };
}

export function roleSnapshot({ roles }: Pick<Directory, 'roles'>, id: string): Snapshot | undefined {
  const role = roles.get(id);
  return role && { name: role.name, fields: fieldsOf({ name: role.name, policies: actionsByEntity(role.policies) }) };
}

export function clientSnapshot({ clients }: Pick<Directory, 'clients'>, id: string): Snapshot | undefined {
  const client = clients.get(id);
  if (client === undefined) return undefined;
  const { name, roleIds, tokenSeconds } = client;
  return { name, fields: { name, roleIds: [...roleIds].sort(), tokenSeconds } };
}

/** `routing:queue` with what may be done to it. */
export function actionsByEntity(policies: readonly Policy[]) {
  const byEntity = Map.groupBy(policies, ({ domain, entity }) => `${domain}:${entity}`);
  const actions = [...byEntity].map(
    ([entity, of]) => [entity, distinct(of.flatMap((policy) => policy.actions))] as const,
  );
  return Object.fromEntries(actions);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}

/** Of something that is more than its name. */
function named<Stored extends { readonly name: string } & Bookkeeping>(
  stored: Stored | undefined,
): Snapshot | undefined {
  if (stored === undefined) return undefined;
  const { id: _id, revision: _revision, modifiedAt: _modifiedAt, ...content } = stored;
  return { name: stored.name, fields: fieldsOf(content) };
}

/** What changes with every write, whatever is written. */
type Bookkeeping = { readonly id?: string; readonly revision?: number; readonly modifiedAt?: number };

function onlyName(all: readonly { readonly id: string; readonly name: string }[], id: string): Snapshot | undefined {
  const found = all.find((each) => each.id === id);
  return found && { name: found.name, fields: { name: found.name } };
}

/** As JSON has it: without what is undefined. */
function fieldsOf(content: object | undefined): Snapshot['fields'] {
  return content === undefined ? {} : (JSON.parse(JSON.stringify(content)) as { readonly [key: string]: Json });
}
