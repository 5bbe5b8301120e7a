import type { AuditAction, AuditKind, Json } from '@rejoin/core/audit/audit-entry';
import { withNames } from '@rejoin/core/audit/ids-within';
import { isolated } from '../../api/isolated.ts';

type Names = Readonly<Record<string, string>>;

/** What each kind is called, as one of them and as all. */
export const KIND_WORDS: Readonly<Record<AuditKind, { readonly one: string; readonly all: string }>> = {
  configuration: { one: 'configuration', all: 'Configurations' },
  deployment: { one: 'deployment', all: 'Deployments' },
  flow: { one: 'flow', all: 'Flows' },
  flowSecret: { one: 'flow secret', all: 'Flow secrets' },
  identityProvider: { one: 'identity provider', all: 'Identity providers' },
  queue: { one: 'queue', all: 'Queues' },
  agent: { one: 'agent', all: 'Agents' },
  skill: { one: 'skill', all: 'Skills' },
  wrapUpCode: { one: 'wrap-up code', all: 'Wrap-up codes' },
  cannedResponse: { one: 'canned response', all: 'Canned responses' },
  schedule: { one: 'schedule', all: 'Hours' },
  webhook: { one: 'webhook', all: 'Webhooks' },
  person: { one: 'person', all: 'People' },
  role: { one: 'role', all: 'Roles' },
  oauthClient: { one: 'OAuth client', all: 'OAuth clients' },
  company: { one: 'company', all: 'Company settings' },
  guest: { one: 'guest data', all: 'Guest data' },
};

const VERBS: Readonly<Record<AuditAction, string>> = {
  created: 'created',
  changed: 'changed',
  deleted: 'deleted',
  published: 'published',
  activated: 'activated',
  deactivated: 'deactivated',
  passwordSet: 'set the password of',
  secretReplaced: 'replaced the secret of',
  erased: 'erased',
  exported: 'exported',
};

/** What somebody did, up to the name of what they did it to: "changed queue". */
export function deedWords(action: AuditAction, kind: AuditKind): string {
  if (kind === 'guest') return `${VERBS[action]} the data of`;
  return action === 'passwordSet' ? VERBS.passwordSet : `${VERBS[action]} ${KIND_WORDS[kind].one}`;
}

const SCREENS: Readonly<Record<AuditKind, { readonly list: string; readonly hasOwn: boolean }>> = {
  configuration: { list: '/configurations', hasOwn: true },
  deployment: { list: '/deployments', hasOwn: true },
  flow: { list: '/flows', hasOwn: true },
  flowSecret: { list: '/flow-secrets', hasOwn: false },
  identityProvider: { list: '/identity-providers', hasOwn: false },
  queue: { list: '/queues', hasOwn: true },
  agent: { list: '/agents', hasOwn: true },
  skill: { list: '/skills', hasOwn: false },
  wrapUpCode: { list: '/wrap-up-codes', hasOwn: false },
  cannedResponse: { list: '/canned-responses', hasOwn: true },
  schedule: { list: '/hours', hasOwn: true },
  webhook: { list: '/webhooks', hasOwn: true },
  person: { list: '/people', hasOwn: false },
  role: { list: '/roles', hasOwn: true },
  oauthClient: { list: '/oauth-clients', hasOwn: false },
  company: { list: '/company', hasOwn: false },
  guest: { list: '/guest-data', hasOwn: false },
};

/** Where it is edited, or where all of its kind stand. */
export function screenOf(kind: AuditKind, id: string): string {
  const { list, hasOwn } = SCREENS[kind];
  return hasOwn ? `${list}/${id}` : list;
}

/** "Wrap up › Timeout seconds". */
export function fieldWords(path: readonly string[], names: Names): string {
  return path.map((key) => keyWords(withNames(key, names))).join(' › ');
}

function keyWords(key: string): string {
  if (/^\d+$/.test(key)) return `No. ${Number(key) + 1}`;
  if (key.includes(':')) return key;
  const words = key.replace(/([a-z\d])([A-Z])/g, (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`);
  const plain = words.replace(/ id(s?)$/, '$1');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A value as it is read; ids by their names. */
export function valueWords(value: Json, names: Names): string {
  if (value === '') return 'empty';
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return withNames(String(value), names);
  if (isList(value) && value.length === 0) return 'none';
  if (isList(value) && value.every((each) => typeof each !== 'object'))
    return value.map((each) => isolated(valueWords(each, names))).join(', ');
  return withNames(JSON.stringify(value, null, 2), names);
}

/** What was added to a list of words and what was taken out of it; `undefined`: it is more than that. */
export function listDifference(before: Json | undefined, after: Json | undefined) {
  if (!isWords(before) || !isWords(after)) return undefined;
  const added = after.filter((word) => !before.includes(word));
  const taken = before.filter((word) => !after.includes(word));
  return added.length + taken.length === 0 ? undefined : { added, taken };
}

function isWords(value: Json | undefined): value is readonly string[] {
  return value !== undefined && isList(value) && value.every((each) => typeof each === 'string');
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
