/** A JSON object whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A finite number, also one that came as a string of digits. */
export function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list; anything else in it is left out. */
export function objects(value: unknown): readonly Fields[] {
  return list(value)
    .map(fields)
    .filter((one) => one !== undefined);
}

/** Links lead to the web or to a place of the gateway's own; nothing else is followed. */
export function isSafeLink(url: string): boolean {
  return /^https?:\/\//i.test(url) || /^\/[^/]/.test(url);
}
