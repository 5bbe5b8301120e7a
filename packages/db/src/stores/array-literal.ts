/**
 * A Postgres array of values that need no quotes: numbers, booleans, UUIDs, times and words of letters. Appends have dozens of
 * arrays with up to a thousand values; the driver would look for something to escape in each value.
 */
export function arrayOfPlain(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}

/** A Postgres array of JSON texts. They have no raw control characters, so that JSON's own quoting is the one Postgres reads. */
export function arrayOfQuoted(texts: readonly string[]): string {
  return `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
}
