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

/** What is kept as JSON under the keys with the prefix; what can't be read is forgotten. */
export function keptRecords<Kept>(prefix: string): readonly Kept[] {
  return keptUnder(prefix).flatMap((id) => {
    try {
      return [JSON.parse(readKept(prefix + id)) as Kept];
    } catch {
      keepText(prefix + id, '');
      return [];
    }
  });
}
