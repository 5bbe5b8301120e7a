import { describe, expect, test } from 'vitest';
import { outgoing } from '../../live/live.test-kit.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import { mayHaveArrived, settleDoubtful, withoutArrived, withUnsent } from './doubtful.ts';

/** `stored`: what the server has, `lost` where it gives no answer. So many tabs ask at once. */
async function settle(kept: readonly Outgoing[], stored: readonly string[] | 'lost', tabs = 1) {
  const retracted: string[] = [];
  const forgotten: string[] = [];
  const ports: Parameters<typeof settleDoubtful>[0] = {
    doubtful: () => kept.filter(({ clientMessageId }) => !forgotten.includes(clientMessageId)),
    forget: ({ clientMessageId }) => forgotten.push(clientMessageId),
    isStored: async ({ clientMessageId }) => {
      if (stored === 'lost') throw new Error('No line');
      return stored.includes(clientMessageId);
    },
    retract: ({ clientMessageId }) => retracted.push(clientMessageId),
  };
  await Promise.all(Array.from({ length: tabs }, () => settleDoubtful(ports)));
  return { retracted, forgotten };
}

describe('a message that may have arrived before the sign-in was over', () => {
  const yes = outgoing('first', { text: 'Yes' });
  const again = outgoing('second', { text: 'Yes' });

  test('is no draft when it has', async () => {
    expect(await settle([yes], ['first'])).toEqual({ retracted: ['first'], forgotten: ['first'] });
  });

  test('is taken out of the draft once, however many tabs ask', async () => {
    expect(await settle([yes], ['first'], 2)).toEqual({ retracted: ['first'], forgotten: ['first'] });
  });

  test('stays one when it has not, and is not asked for again', async () => {
    expect(await settle([yes], [])).toEqual({ retracted: [], forgotten: ['first'] });
  });

  test('is asked for another time while nobody knows', async () => {
    expect(await settle([yes], 'lost')).toEqual({ retracted: [], forgotten: [] });
  });

  test('is told from another that says the same', async () => {
    expect(await settle([yes, again], ['second'])).toEqual({ retracted: ['second'], forgotten: ['first', 'second'] });
  });
});

test.each([
  ['waits', outgoing('x'), true],
  ['the server failed over', outgoing('x', { status: 'refused', refusal: 'failed' }), true],
  ['was refused', outgoing('x', { status: 'refused', refusal: 'notConnected' }), false],
  ['is stored', outgoing('x', { status: 'stored', sequence: 4 }), false],
])('whether a message that %s may have arrived unheard of', (_, message, may) => {
  expect(mayHaveArrived(message)).toBe(may);
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
