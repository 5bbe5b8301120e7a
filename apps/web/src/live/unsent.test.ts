import { expect, test } from 'vitest';
import { live, outgoing, row } from './live.test-kit.ts';
import { strandedIn, unsentIn } from './unsent.ts';

const ids = (all: readonly { readonly clientMessageId: string }[]) => all.map(({ clientMessageId }) => clientMessageId);
const refused = { status: 'refused', refusal: 'notConnected' } as const;
const file = { id: 'file', fileName: 'a.png', mime: 'image/png', size: 1 };

test('what was refused in a conversation that is somebody else’s now is stranded, in one of mine it is not', () => {
  const state = {
    ...live(row()),
    outgoing: [
      outgoing('mine', refused),
      outgoing('theirs', { ...refused, conversationId: 'gone' }),
      outgoing('on its way', { conversationId: 'gone' }),
    ],
  };
  expect(ids(strandedIn(state))).toEqual(['theirs']);
});

test('what was not sent is unsent, with files or without, but for what is stored or stranded', () => {
  const state = {
    ...live(row()),
    outgoing: [
      outgoing('pending'),
      outgoing('refused', refused),
      outgoing('stored', { status: 'stored', sequence: 4 }),
      outgoing('with a file', { files: [file] }),
      outgoing('stranded', { ...refused, conversationId: 'gone' }),
    ],
  };
  expect(ids(unsentIn(state))).toEqual(['pending', 'refused', 'with a file']);
});
