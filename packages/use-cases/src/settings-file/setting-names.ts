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
  /** Those that several have. */
  readonly shared: readonly string[];
};

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

function namesOf(all: readonly Named[]): NamesOfKind {
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
    shared: [...new Set(all.filter(({ id, name }) => ids.get(name) !== id).map(({ name }) => name))],
  };
}
