/** Secrets by where they belong, of the words of a file. Throws a sentence that tells none of them. */
export function readSecrets(file: string, words: string): ReadonlyMap<string, string> {
  const wrong = new Error(`${file} has to hold secrets by where they belong: {"flows/Orders/ask/authorization": "…"}`);
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
