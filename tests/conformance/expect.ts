import { isDeepStrictEqual } from 'node:util';

/** Throws unless the two are the same. `what` says what was looked at. */
export function same(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected))
    throw new Error(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
}

/** Throws unless everything of `expected` is in `actual`; `actual` may have more. */
export function holds(actual: unknown, expected: object, what: string): void {
  for (const [key, value] of Object.entries(expected)) {
    const found = (actual as Record<string, unknown> | null)?.[key];
    const path = `${what}.${key}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) holds(found, value, path);
    else same(found, value, path);
  }
}

/** Throws the sentence unless it is so. */
export function ensure(so: boolean, sentence: string): void {
  if (!so) throw new Error(sentence);
}
