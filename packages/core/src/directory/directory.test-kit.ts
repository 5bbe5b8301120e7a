import type { Policy } from '../permissions/permission.ts';
import {
  type Directory,
  NEW_PERSON,
  type OAuthClientRecord,
  type PersonRecord,
  type RoleRecord,
  TOKEN_SECONDS,
} from './directory.ts';

const ALL = ['webDeployments', 'conversation', 'routing', 'architect', 'directory', 'authorization', 'oauth'];
const all: Policy[] = ALL.map((domain) => ({ domain, entity: '*', actions: ['*'] }));

/** What the roles of the company allow. */
const ROLES: Readonly<Record<string, readonly Policy[]>> = {
  administrator: all,
  agent: [
    { domain: 'conversation', entity: '*', actions: ['*'] },
    { domain: 'routing', entity: 'agent', actions: ['onQueue'] },
  ],
  /** May edit people and give roles, but do nothing else. */
  staff: [
    { domain: 'directory', entity: 'user', actions: ['view', 'add', 'edit'] },
    { domain: 'authorization', entity: 'grant', actions: ['add', 'delete'] },
  ],
  /** May edit people, and give or take no role. */
  office: [{ domain: 'directory', entity: 'user', actions: ['view', 'add', 'edit'] }],
};

function role(id: string, policies: readonly Policy[] = ROLES[id] ?? []): RoleRecord {
  return { id, name: id, policies, revision: 1 };
}

export function person(id: string, ...roleIds: string[]): PersonRecord {
  return { ...NEW_PERSON, id, name: id, email: `${id}@shop.example`, roleIds };
}

export function client(id: string, ...roleIds: string[]): OAuthClientRecord {
  return { id, name: id, roleIds, tokenSeconds: TOKEN_SECONDS.default, generation: 1, revision: 1 };
}

/** The roles above and whoever is named. */
export function directoryOf(...people: readonly PersonRecord[]): Directory {
  return {
    people: new Map(people.map((each) => [each.id, each])),
    roles: new Map(Object.keys(ROLES).map((id) => [id, role(id)])),
    clients: new Map(),
  };
}
