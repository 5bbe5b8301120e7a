import { isDeepStrictEqual } from 'node:util';

/** Throws unless the two are the same. `what` says what was looked at. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected))
    throw new Error(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

/** Throws unless everything of `expected` is in `actual`; its objects may have more, its lists not. */
export function holds(actual: unknown, expected: unknown, what: string): void {
  if (typeof expected !== 'object' || expected === null) return same(actual, expected, what);
  if (Array.isArray(expected)) same((actual as unknown[] | undefined)?.length, expected.length, `${what}.length`);
  for (const [key, value] of Object.entries(expected))
    holds((actual as Record<string, unknown> | null | undefined)?.[key], value, `${what}.${key}`);
}

/** Throws the sentence unless it is so. */
export function ensure(so: boolean, sentence: string): void {
  if (!so) throw new Error(sentence);
}
