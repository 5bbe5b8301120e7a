import { describe, expect, test } from 'vitest';
import { answered, entry, outgoing } from '../../live/live.test-kit.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import type { ThreadEntry } from '../../live/wire.ts';
import { settleDoubtful, withoutArrived, withUnsent } from './doubtful.ts';

const ME = 'me';

async function settle(kept: readonly Outgoing[], entries: readonly ThreadEntry[] | 'gone' | 'lost') {
  const retracted: string[] = [];
  const forgotten: string[] = [];
  await settleDoubtful(
    {
      doubtful: () => kept,
      forget: ({ clientMessageId }) => forgotten.push(clientMessageId),
      entriesOf: async () => {
        if (entries === 'lost') throw new Error('No line');
        return entries;
      },
      retract: ({ clientMessageId }) => retracted.push(clientMessageId),
    },
    ME,
  );
  return { retracted, forgotten };
}

describe('a message that may have arrived before the sign-in was over', () => {
  const yes = outgoing('first', { text: 'Yes', after: 3 });
  const again = outgoing('second', { text: 'Yes', after: 3, writtenAt: 1 });

  test('is no draft when the thread has it', async () => {
    const entries = [entry(3), entry(4, answered('Yes'))];
    expect(await settle([yes], entries)).toEqual({ retracted: ['first'], forgotten: ['first'] });
  });

  test('stays one when the thread has it not, or only from before it was written, and is not looked for again', async () => {
    const left = { retracted: [], forgotten: ['first'] };
    expect(await settle([yes], [entry(4, answered('No'))])).toEqual(left);
    expect(await settle([yes], [entry(3, answered('Yes'))])).toEqual(left);
    expect(await settle([yes], 'gone')).toEqual(left);
  });

  test('is looked for another time while nobody knows', async () => {
    expect(await settle([yes], 'lost')).toEqual({ retracted: [], forgotten: [] });
  });

  test('written twice and stored once is retracted once, the first', async () => {
    const { retracted } = await settle([again, yes], [entry(4, answered('Yes'))]);
    expect(retracted).toEqual(['first']);
  });
});

describe('what arrived is taken out of the draft', () => {
  test.each([
    ['alone', 'Yes', ''],
    ['before what stood in the field', 'Yes\n\nand', 'and'],
    ['after another', 'No\n\nYes', 'No'],
    ['between others', 'No\n\nYes\n\nand', 'No\n\nand'],
    ['but not out of a paragraph that goes on', 'Yes please', 'Yes please'],
    ['and the draft is left alone without it', 'No', 'No'],
  ])('%s', (_, draft, left) => {
    expect(withoutArrived(draft, 'Yes')).toBe(left);
  });

  test.each(['', 'and', 'Yes please', 'two\n\nparagraphs'])(
    'which leaves what was there before it was put in: %j',
    (draft) => {
      expect(withoutArrived(withUnsent(draft, 'Yes'), 'Yes')).toBe(draft);
    },
  );
});
