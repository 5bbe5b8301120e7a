/** The UUID in the spelling that the stores use; `undefined` when the text is none. */
export function asUuid(text: string): string | undefined {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}
