import { readFile } from 'node:fs/promises';

/** Reads secrets by where they belong. Throws a sentence that tells none of them. */
export async function readSecretsFile(path: string): Promise<ReadonlyMap<string, string>> {
  const words = await readFile(path, 'utf8');
  const wrong = new Error(`${path} has to hold secrets by where they belong: {"flows/Orders/ask/authorization": "…"}`);
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch {
    throw wrong;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw wrong;
  return new Map(
    Object.entries(json).map(([place, secret]) => {
      if (typeof secret !== 'string') throw wrong;
      return [place, secret] as const;
    }),
  );
}
