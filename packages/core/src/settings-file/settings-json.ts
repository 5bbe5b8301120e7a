import type { Json } from '../audit/audit-entry.ts';
import { LEFT_OUT, SETTINGS_FORMAT, type SettingsFile } from './settings-file.ts';

/** What a reader looks for first. */
const FIRST = ['format', 'leftOut', 'type', 'name'];

/** A settings file word for word: the same settings are the same text, whoever writes them. Ends with a new line. */
export function settingsJson(settings: SettingsFile): string {
  const file = { format: SETTINGS_FORMAT, leftOut: LEFT_OUT, ...settings };
  return `${JSON.stringify(inOrder(JSON.parse(JSON.stringify(file))), null, 2)}\n`;
}

function inOrder(json: Json): Json {
  if (isList(json)) return json.map(inOrder);
  if (typeof json !== 'object' || json === null) return json;
  const entries = Object.entries(json).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)] as const));
}

function rank(key: string): number {
  const index = FIRST.indexOf(key);
  return index < 0 ? FIRST.length : index;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}
