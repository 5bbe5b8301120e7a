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

/** What is kept as JSON under the keys with the prefix; what can't be read, or is no record, is forgotten. */
export function keptRecords<Kept extends object>(prefix: string): readonly Kept[] {
  return keptUnder(prefix).flatMap((id) => {
    const record = recordIn(readKept(prefix + id));
    if (record === undefined) keepText(prefix + id, '');
    return record === undefined ? [] : [record as Kept];
  });
}

/** What a text says as JSON, unless it is cut off or says no record: another version of this page may have written it. */
export function recordIn(kept: string): object | undefined {
  try {
    const read: unknown = JSON.parse(kept);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
