import { SECRET_MARK } from '@rejoin/core/audit/changes';
import type { Policy } from '@rejoin/core/permissions/permission';
import type {
  AgentEntry,
  CompanyEntry,
  Entries,
  ProviderEntry,
  QueueEntry,
  ResponseEntry,
  RoleEntry,
  SettingsFile,
} from '@rejoin/core/settings-file/settings-file';
import { actionsByEntity } from '../audit/setting-snapshots.ts';
import type { StoredResponse } from '../ports/canned-responses.ts';
import type { StoredIdentityProvider } from '../ports/identity-providers.ts';
import type { StoredQueue } from '../ports/queues.ts';
import type { StoredSchedule } from '../ports/schedules.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { StoredCompanySettings } from '../ports/settings.ts';
import { flowEntryOf } from './flow-entry.ts';
import { readMessengers } from './read-messengers.ts';
import { type NamedKind, type Renamed, readNames, type SettingNames, takeNewNames } from './setting-names.ts';

/** Two things of a kind that are called the same: a file could not tell them apart. */
export type SharedName = { readonly kind: NamedKind; readonly name: string };

export type ReadSettingsOutcome =
  | {
      readonly type: 'read';
      readonly settings: SettingsFile;
      readonly names: SettingNames;
      readonly renamed: Renamed;
    }
  | NotReadable;

export type NotReadable =
  | { readonly type: 'refused'; readonly refusal: 'companyNotFound' }
  | { readonly type: 'refused'; readonly refusal: 'namesShared'; readonly shared: readonly SharedName[] };

/**
 * All settings as they stand, and what everything is called: where `wanted` has another name for something that is there, by that name
 * already.
 */
export async function readSettings(ports: SettingPorts, wanted: SettingsFile = {}): Promise<ReadSettingsOutcome> {
  const company = await ports.company.settings();
  if (company === undefined) return { type: 'refused', refusal: 'companyNotFound' };
  const names = await readNames(ports);
  const shared = Object.entries(names).flatMap(([kind, { shared: all }]) =>
    all.map((name) => ({ kind: kind as NamedKind, name })),
  );
  if (shared.length > 0) return { type: 'refused', refusal: 'namesShared', shared };
  const renamed = takeNewNames(names, wanted);
  const byName = entriesBy(names);
  const settings = {
    company: companyEntryOf(company),
    skills: (await ports.skills.list()).map(({ id }) => names.skills.toName(id)).sort(),
    wrapUpCodes: (await ports.wrapUpCodes.list()).map(({ id }) => names.wrapUpCodes.toName(id)).sort(),
    schedules: byName('schedules', await ports.schedules.list(), scheduleEntryOf),
    roles: byName('roles', [...(await ports.directory.read()).roles.values()], ({ policies }) => roleEntryOf(policies)),
    identityProviders: byName('identityProviders', await ports.identityProviders.list(), providerEntryOf),
    queues: await queueEntries(ports, names),
    agents: await agentEntries(ports, names),
    cannedResponses: byName('cannedResponses', await ports.cannedResponses.list(), (each) =>
      responseEntryOf(each, names),
    ),
    flows: byName('flows', await ports.flows.list(), (flow) => flowEntryOf(flow, names)),
    ...(await readMessengers(ports, names)),
  };
  return { type: 'read', settings, names, renamed };
}

function entriesBy(names: SettingNames) {
  return <Stored extends { readonly id: string }, Entry>(
    kind: NamedKind,
    all: readonly Stored[],
    entryOf: (stored: Stored) => Entry,
  ): Entries<Entry> =>
    Object.fromEntries(all.map((stored) => [names[kind].toName(stored.id), entryOf(stored)] as const));
}

function scheduleEntryOf({ id: _, revision: _revision, name: _name, ...rest }: StoredSchedule) {
  return rest;
}

function companyEntryOf({
  revision: _,
  retentionDays,
  fileRetentionDays,
  ...rest
}: StoredCompanySettings): CompanyEntry {
  const kept = { retentionDays: retentionDays ?? null, fileRetentionDays: fileRetentionDays ?? null };
  return { ...rest, licences: [...rest.licences].sort(), ...kept };
}

function providerEntryOf(stored: StoredIdentityProvider): ProviderEntry {
  const { id: _, name: _name, revision: _revision, modifiedAt: _at, ...rest } = stored;
  return { ...rest, clientSecret: SECRET_MARK };
}

function responseEntryOf(stored: StoredResponse, names: SettingNames): ResponseEntry {
  const { id: _, name: _name, revision: _revision, queueIds, ...rest } = stored;
  return { ...rest, queues: queueIds === 'all' ? 'all' : queueIds.map(names.queues.toName).sort() };
}

function roleEntryOf(policies: readonly Policy[]): RoleEntry {
  return actionsByEntity(policies.filter(({ actions }) => actions.length > 0));
}

async function queueEntries({ queues }: SettingPorts, names: SettingNames): Promise<Entries<QueueEntry>> {
  const entries: [string, QueueEntry][] = [];
  for (const { id } of await queues.list()) {
    const stored = await queues.find(id);
    if (stored !== undefined) entries.push([names.queues.toName(id), queueEntryOf(stored, names)]);
  }
  return Object.fromEntries(entries);
}

function queueEntryOf({ queue, memberIds }: StoredQueue, names: SettingNames): QueueEntry {
  const { id: _, name: _name, wrapUp, overflow, ...rest } = queue;
  return {
    ...rest,
    wrapUp: { ...wrapUp, codes: wrapUp.codes.map(({ id }) => names.wrapUpCodes.toName(id)) },
    ...(overflow !== undefined && {
      overflow: { afterSeconds: overflow.afterSeconds, queue: names.queues.toName(overflow.queueId) },
    }),
    members: memberIds.map(names.people.toName).sort(),
  };
}

async function agentEntries({ agentDesk }: SettingPorts, names: SettingNames): Promise<Entries<AgentEntry>> {
  const agents = await agentDesk.list();
  return Object.fromEntries(
    agents.map(({ agentId, settings: { queueIds: _, skills, languages, ...rest } }) => {
      const named = Object.entries(skills).map(([id, level]) => [names.skills.toName(id), level] as const);
      const entry = { ...rest, skills: Object.fromEntries(named), languages: [...languages].sort() };
      return [names.people.toName(agentId), entry] as const;
    }),
  );
}
