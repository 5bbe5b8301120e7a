import { withKeptName } from '@rejoin/core/same-name';
import { type NewNames, renamedThings } from '@rejoin/core/settings-file/renamed-things';
import type { SettingsFile } from '@rejoin/core/settings-file/settings-file';
import type { SettingPorts } from '../ports/setting-ports.ts';

/** What is named in a settings file: by its name, people by their address. */
export type NamedKind =
  | 'skills'
  | 'wrapUpCodes'
  | 'schedules'
  | 'roles'
  | 'identityProviders'
  | 'queues'
  | 'cannedResponses'
  | 'flows'
  | 'configurations'
  | 'people';

export type SettingNames = Readonly<Record<NamedKind, NamesOfKind>>;

type NamesOfKind = {
  /** The id, where there is none of that name the name itself. */
  readonly toId: (name: string) => string;
  /** The name, where there is none of that id the id itself. */
  readonly toName: (id: string) => string;
  readonly has: (name: string) => boolean;
  readonly put: (name: string, id: string) => void;
  readonly drop: (name: string) => void;
  readonly all: () => readonly string[];
  /** Those that several have. */
  readonly shared: readonly string[];
};

/** New names of what is there, by kind. */
export type Renamed = { readonly [Kind in Exclude<NamedKind, 'people'>]?: NewNames };

type Named = { readonly id: string; readonly name: string };

/** What everything is called now. */
export async function readNames(settings: SettingPorts): Promise<SettingNames> {
  const { people, roles } = await settings.directory.read();
  const configurations = await settings.configurations.list();
  return {
    skills: namesOf(await settings.skills.list()),
    wrapUpCodes: namesOf(await settings.wrapUpCodes.list()),
    schedules: namesOf(await settings.schedules.list()),
    roles: namesOf([...roles.values()]),
    identityProviders: namesOf(await settings.identityProviders.list()),
    queues: namesOf(await settings.queues.list()),
    cannedResponses: namesOf(await settings.cannedResponses.list()),
    flows: namesOf(await settings.flows.list()),
    configurations: namesOf(configurations.map(({ id, draft }) => ({ id, name: draft.name }))),
    people: namesOf([...people.values()].map(({ id, email }) => ({ id, name: email }))),
  };
}

/** What of those that are there the wanted settings call otherwise; from here on it goes by its new name. */
export function takeNewNames(names: SettingNames, wanted: SettingsFile): Renamed {
  const kinds = Object.entries(names).filter(([kind]) => kind !== 'people') as [keyof Renamed, NamesOfKind][];
  const renamed = kinds.map(([kind, { all, toId, drop, put }]) => {
    const part = wanted[kind] ?? [];
    const newNames = renamedThings(all(), isList(part) ? part : Object.keys(part));
    for (const [was, name] of newNames) {
      const id = toId(was);
      drop(was);
      put(name, id);
    }
    return [kind, newNames] as const;
  });
  return Object.fromEntries(renamed);
}

function isList(part: object): part is readonly string[] {
  return Array.isArray(part);
}

/** One that was kept with space around its name, before that was taken off, goes by its name without. */
function namesOf(stored: readonly Named[]): NamesOfKind {
  const all = stored.map(withKeptName);
  const ids = new Map(all.map(({ id, name }) => [name, id]));
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return {
    toId: (name) => ids.get(name) ?? name,
    toName: (id) => names.get(id) ?? id,
    has: (name) => ids.has(name),
    put: (name, id) => {
      ids.set(name, id);
      names.set(id, name);
    },
    drop: (name) => {
      names.delete(ids.get(name) ?? '');
      ids.delete(name);
    },
    all: () => [...ids.keys()],
    shared: [...new Set(all.filter(({ id, name }) => ids.get(name) !== id).map(({ name }) => name))],
  };
}
