/** Whether this browser can seal a token at all: only on pages that came over a safe line. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
