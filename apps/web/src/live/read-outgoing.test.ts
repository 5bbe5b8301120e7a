import { expect, test } from 'vitest';
import { outgoing } from './live.test-kit.ts';
import { readOutgoing } from './read-outgoing.ts';

const file = { id: 'f', fileName: 'f.png', mime: 'image/png', size: 1, width: 2, height: 3 };
const kept = (fields: object) => readOutgoing(JSON.parse(JSON.stringify({ ...outgoing('a'), ...fields })));

test.each([outgoing('a', { files: [file] }), outgoing('a', { status: 'refused', refusal: 'failed' })])(
  'what was kept is read as it was',
  (each) => {
    expect(kept(each)).toEqual(each);
  },
);

test.each([[{ clientMessageId: 1 }], [{ conversationId: undefined }], [{ text: null }], [{ audience: 'everybody' }]])(
  'with %j nobody knows what it was',
  (fields) => {
    expect(kept(fields)).toBeUndefined();
  },
);

test('its words are kept where only what stands around them can’t be read', () => {
  const odd = { files: [file, {}, null], writtenAt: 'now', after: null, status: 'refused', refusal: 7 };
  expect(kept(odd)).toEqual(outgoing('a', { files: [file], writtenAt: 0, after: 0, status: 'pending' }));
  expect(kept({ files: {} })?.files).toEqual([]);
});
