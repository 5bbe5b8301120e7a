import { UUID } from '@rejoin/core/uuid';

/** How `JSON.stringify` writes what Postgres does not keep. Also matches a backslash that somebody wrote, which does no harm. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

/** Whether it can be the id of a row. Whatever else is asked for does not exist. */
export function isId(id: string): boolean {
  return UUID.test(id);
}

/** Postgres keeps neither U+0000 nor half a surrogate pair: they become U+FFFD. */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return UNSTORABLE.test(json) ? JSON.stringify(storable(value)) : json;
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storableText(key), storable(each)]));
}
