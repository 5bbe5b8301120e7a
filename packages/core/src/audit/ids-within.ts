import type { AuditChange } from './audit-entry.ts';

/** How many of them are looked up. */
const IDS_MAX = 200;
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/** What else the changes name, by the ids. */
export function idsWithin(changes: readonly AuditChange[]): string[] {
  return [...new Set(JSON.stringify(changes).match(ID))].slice(0, IDS_MAX);
}

/** The text with names instead of the ids that have one. */
export function withNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(ID, (id) => names[id] ?? id);
}
