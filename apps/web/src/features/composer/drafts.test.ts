import { afterEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../live/browser-store.test-kit.ts';
import { draftPlaces, keepDraft, readDraft } from './drafts.ts';

const PLACE = { agentId: 'mara', conversationId: 'talk', audience: 'guest' } as const;

afterEach(() => vi.unstubAllGlobals());

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
