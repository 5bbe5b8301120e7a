import type { AuditChange, Json } from './audit-entry.ts';

/** Half a surrogate pair, which a cut leaves behind. */
const HALF = /[\uD800-\uDBFF]$/;

/** How much of a change is told. */
export const CHANGE_LIMITS = {
  /** How many fields. */
  fields: 100,
  /** Of one value, written as JSON. */
  valueCharacters: 1000,
} as const;

/** Where a secret is, from the outside in; `*` is any key. */
export type SecretPath = readonly string[];

/** What stands where a secret was, within a value that is told. */
export const SECRET_MARK = '•••';

type Fields = { readonly [key: string]: Json };

/** Every field that differs, from the outside in, in the order of the keys. Lists of different lengths are one field. */
export function changesBetween(before: Fields, after: Fields, secrets: readonly SecretPath[] = []): AuditChange[] {
  return differing({ before, after, path: [] }, secrets);
}

type Pair = {
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly path: readonly string[];
};

function differing({ before, after, path }: Pair, secrets: readonly SecretPath[]): AuditChange[] {
  if (isEqual(before, after)) return [];
  if (secrets.some((secret) => matches(secret, path))) return [{ path, secret: true }];
  const keys = keysWithin(before, after);
  if (keys === undefined) return [told({ before, after, path }, secrets)];
  return keys.flatMap((key) =>
    differing({ before: valueAt(before, key), after: valueAt(after, key), path: [...path, key] }, secrets),
  );
}

/** `undefined`: they are compared as a whole. */
function keysWithin(before: Json | undefined, after: Json | undefined): readonly string[] | undefined {
  if (isList(before) && isList(after))
    return before.length === after.length ? [...before.keys()].map(String) : undefined;
  if (!isFields(before) || !isFields(after)) return undefined;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

function told({ before, after, path }: Pair, secrets: readonly SecretPath[]): AuditChange {
  const values = [before, after].map((value) => (value === undefined ? undefined : masked(value, path, secrets)));
  const cut = values.some((value) => value !== undefined && isTooLong(value));
  const [was, is] = cut ? values.map((value) => (value === undefined ? undefined : beginningOf(value))) : values;
  return {
    path,
    ...(was !== undefined && { before: was }),
    ...(is !== undefined && { after: is }),
    ...(cut && { cut: true as const }),
  };
}

function masked(value: Json, path: readonly string[], secrets: readonly SecretPath[]): Json {
  if (secrets.some((secret) => matches(secret, path))) return SECRET_MARK;
  if (isList(value)) return value.map((each, index) => masked(each, [...path, String(index)], secrets));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, masked(each, [...path, key], secrets)] as const),
  );
}

function isTooLong(value: Json): boolean {
  return JSON.stringify(value).length > CHANGE_LIMITS.valueCharacters;
}

function beginningOf(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.slice(0, CHANGE_LIMITS.valueCharacters).replace(HALF, '');
}

function matches(secret: SecretPath, path: readonly string[]): boolean {
  return secret.length === path.length && secret.every((key, index) => key === '*' || key === path[index]);
}

/** Whether both say the same, in whatever order their keys are. */
export function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  const keys = keysWithin(a, b);
  return keys?.every((key) => isEqual(valueAt(a, key), valueAt(b, key))) ?? false;
}

function valueAt(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return value[Number(key)];
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
