import { vi } from 'vitest';

/** A browser whose store has room for so many characters in all. Gone with `vi.unstubAllGlobals`. */
export function openBrowser(room = Number.POSITIVE_INFINITY): void {
  const kept: Record<string, string> = {};
  const method = (value: unknown) => ({ value });
  Object.defineProperties(kept, {
    getItem: method((key: string) => kept[key] ?? null),
    removeItem: method((key: string) => delete kept[key]),
    setItem: method((key: string, text: string) => {
      if (text.length > room) throw new DOMException('No room', 'QuotaExceededError');
      kept[key] = text;
    }),
  });
  vi.stubGlobal('localStorage', kept);
  vi.stubGlobal('window', new EventTarget());
}
