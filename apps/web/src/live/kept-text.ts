/** What this browser has no room to keep: as long as this page is open. */
const homeless = new Map<string, string>();

/** What this browser keeps under the key; empty: nothing. */
export function readKept(key: string): string {
  return homeless.get(key) ?? localStorage.getItem(key) ?? '';
}

export function keepText(key: string, text: string): void {
  homeless.delete(key);
  if (text === '') localStorage.removeItem(key);
  else {
    try {
      localStorage.setItem(key, text);
    } catch {
      homeless.set(key, text);
    }
  }
}

/** What follows the prefix in the keys under which something is kept. */
export function keptUnder(prefix: string): string[] {
  const keys = new Set([...Object.keys(localStorage), ...homeless.keys()]);
  return [...keys]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort();
}

/** What this browser keeps as JSON, before anybody has looked at it: another version of this page may have written it. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is kept as JSON under the keys with the prefix; what `read` can't make anything of is forgotten. */
export function keptRecords<Kept>(prefix: string, read: (fields: Fields) => Kept | undefined): readonly Kept[] {
  return keptUnder(prefix).flatMap((id) => {
    const fields = fieldsIn(readKept(prefix + id));
    const record = fields && read(fields);
    if (record === undefined) keepText(prefix + id, '');
    return record === undefined ? [] : [record];
  });
}

/** What a text says as JSON, unless it is cut off or says no record. */
export function fieldsIn(kept: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}
