import { afterEach, expect, test, vi } from 'vitest';
import { draftPlaces, keepDraft, readDraft } from './drafts.ts';

const PLACE = { agentId: 'mara', conversationId: 'talk', audience: 'guest' } as const;

afterEach(() => vi.unstubAllGlobals());

/** A browser whose store has room for so many characters in all. */
function openBrowser(room: number): void {
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

test('what the browser has no room to keep is still what was written', () => {
  openBrowser(5);
  for (const text of ['Good', 'Good morning', 'Good', 'Good morning']) {
    keepDraft(PLACE, text);
    expect(readDraft(PLACE)).toBe(text);
  }
  expect(draftPlaces('mara')).toEqual([PLACE]);
  keepDraft(PLACE, '');
  expect(readDraft(PLACE)).toBe('');
  expect(draftPlaces('mara')).toEqual([]);
});
