import type { Json } from '../audit/audit-entry.ts';
import { normaliseDomain } from '../deployment/domains.ts';
import { keptName } from '../same-name.ts';
import type { Entries, SettingSection, SettingsFile } from './settings-file.ts';

export type Fields = { readonly [key: string]: Json };

/** Lists whose order says nothing. */
const SETS: Partial<Record<SettingSection, string>> = {
  company: 'licences',
  queues: 'members',
  agents: 'languages',
  cannedResponses: 'queues',
  deployments: 'allowedDomains',
};

/** One part of the settings, by name, in the words in which it is kept: what says the same is the same. */
export function entriesOf(section: SettingSection, settings: SettingsFile): Entries<Fields> {
  const part = settings[section];
  if (part === undefined) return {};
  if (Array.isArray(part)) return Object.fromEntries(part.map((name) => [name, {}]));
  const entries: Entries<Fields> = JSON.parse(JSON.stringify(section === 'company' ? { company: part } : part));
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, normal(section, entry)] as const));
}

function normal(section: SettingSection, entry: Fields): Fields {
  const fields = Object.entries(entry).filter(([key, value]) => !isSilent(section, key, value));
  return Object.fromEntries(fields.map(([key, value]) => [key, asKept(section, key, value)] as const));
}

function asKept(section: SettingSection, key: string, value: Json): Json {
  if (isName(section, key) && typeof value === 'string') return keptName(value);
  return isSet(section, key) ? inOrder(section, value) : value;
}

/** Of what does not stand by its name in the file. */
function isName(section: SettingSection, key: string): boolean {
  return key === 'name' && (section === 'company' || section === 'deployments');
}

function isSet(section: SettingSection, key: string): boolean {
  return section === 'roles' || SETS[section] === key;
}

/** An empty list that says no more than none. */
function isSilent(section: SettingSection, key: string, value: Json): boolean {
  const isEmpty = Array.isArray(value) && value.length === 0;
  return isEmpty && (section === 'roles' || (section === 'schedules' && key === 'holidays'));
}

function inOrder(section: SettingSection, value: Json): Json {
  if (!isWords(value)) return value;
  const words = section === 'deployments' ? value.map((domain) => normaliseDomain(domain) ?? domain) : value;
  return [...new Set(words)].sort();
}

function isWords(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
