import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../live/browser-store.test-kit.ts';
import { forgetFiles, forgetFilesBut, keepFile, onFilesChange, readFiles } from './chosen-files.ts';

beforeEach(() => openBrowser());
afterEach(() => vi.unstubAllGlobals());

const place = { agentId: 'mara', conversationId: 'talk' };
const other = { agentId: 'mara', conversationId: 'other' };
const file = (id: string) => ({ id, fileName: `${id}.png`, mime: 'image/png', size: 1 });
const ids = (at: typeof place) => readFiles(at).map((chosen) => chosen.file.id);

test('chosen files are kept with their conversation until they are sent, in order, without their copy in this page', () => {
  let heard = 0;
  const stop = onFilesChange(() => heard++);
  keepFile(place, { file: { ...file('a'), previewUrl: 'blob:1' }, order: 2 });
  keepFile(place, { file: file('b'), order: 1 });
  keepFile(other, { file: file('c'), order: 3 });
  expect(readFiles(place)).toEqual([
    { file: file('b'), order: 1 },
    { file: file('a'), order: 2 },
  ]);
  forgetFiles(place, [file('a')]);
  stop();
  expect(heard).toBe(4);
  expect([ids(place), ids(other)]).toEqual([['b'], ['c']]);
  expect(ids({ ...place, agentId: 'jonas' })).toEqual([]);
});

test('what was chosen in a conversation that is somebody else’s now is forgotten', () => {
  keepFile(place, { file: file('a'), order: 1 });
  keepFile(other, { file: file('b'), order: 2 });
  forgetFilesBut('mara', (conversationId) => conversationId === 'other');
  expect([ids(place), ids(other)]).toEqual([[], ['b']]);
});

test.each(['{}', '[]', '{"file":null}', '{"file":{"id":"b"},"order":1}'])(
  'what can’t be read any more, as %s, is forgotten and keeps no other file from being read',
  (kept) => {
    localStorage.setItem('rejoin.file.mara.talk.broken', kept);
    keepFile(place, { file: file('a'), order: 1 });
    expect(ids(place)).toEqual(['a']);
    expect(localStorage.getItem('rejoin.file.mara.talk.broken')).toBeNull();
  },
);
