/**
 * Some clients write a number or yes and no as text, or the other way round. They are read as what the field wants where they can
 * mean one thing only; anything else is handed on as it is, for the schema to refuse.
 */

/** Numbers and yes or no as the words for them. A number that may have been another before it was read is none of these. */
export function asText(value: unknown): unknown {
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return exact || typeof value === 'boolean' ? String(value) : value;
}

/** `"true"` and `"false"`, in any case, and 1 and 0. */
export function asYesOrNo(value: unknown): unknown {
  const word = typeof value === 'string' ? value.toLowerCase() : value;
  if (word === 'true' || word === 1) return true;
  if (word === 'false' || word === 0) return false;
  return value;
}

/** Digits, as many as a number holds exactly. */
export function asCount(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
}
