/** Deeper than any request goes. */
const DEPTH_MAX = 12;

/** The same without fields that are null: some clients write those that they leave out. */
export function withoutNulls(value: object): object {
  return spare(value, 0) as object;
}

function spare(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth === DEPTH_MAX) return value;
  if (Array.isArray(value)) return value.map((each) => spare(each, depth + 1));
  const fields = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(fields.map(([key, each]) => [key, spare(each, depth + 1)]));
}
