/** Aborts when the given signal does, and after so many milliseconds at the latest: a network that was changed loses questions without a word. */
export function signalWithin(limitMs: number, given: AbortSignal | null | undefined): AbortSignal {
  const late = AbortSignal.timeout(limitMs);
  return given ? AbortSignal.any([given, late]) : late;
}
