import { describe, expect, test } from 'vitest';
import { answered, entry, ME, outgoing } from './live.test-kit.ts';
import { nextToSend, notYetIn, type Outgoing } from './outgoing.ts';

const ids = (list: readonly Outgoing[]) => list.map(({ clientMessageId }) => clientMessageId);

describe('what is sent next', () => {
  test('the first of each conversation, so that none overtakes another', () => {
    const list = [outgoing('a1'), outgoing('a2'), outgoing('b1', { conversationId: 'b' })];
    expect(ids(nextToSend(list, new Set()))).toEqual(['a1', 'b1']);
  });

  test('nothing in a conversation that has one in flight', () => {
    expect(ids(nextToSend([outgoing('a1')], new Set(['talk'])))).toEqual([]);
  });

  test('what was refused stays until it is retried, and holds up nothing', () => {
    const list = [outgoing('a1', { status: 'refused', refusal: 'failed' }), outgoing('a2')];
    expect(ids(nextToSend(list, new Set()))).toEqual(['a2']);
  });
});

describe('what the thread does not show yet', () => {
  test('a pending answer is the entry of mine after it was written that says the same', () => {
    const list = [outgoing('yes', { after: 1 })];
    expect(notYetIn([entry(1, answered('yes'))], list, ME)).toEqual(list);
    expect(notYetIn([entry(1), entry(2, answered('yes'))], list, ME)).toEqual([]);
  });

  test('a colleague who says the same is not me, and neither is the guest', () => {
    const list = [outgoing('yes')];
    expect(notYetIn([entry(1, answered('yes', 'sam')), entry(2)], list, ME)).toEqual(list);
  });

  test('two equal answers need two entries', () => {
    const list = [outgoing('ok', { clientMessageId: 'first' }), outgoing('ok', { clientMessageId: 'second' })];
    expect(ids(notYetIn([entry(1, answered('ok'))], list, ME))).toEqual(['second']);
    expect(notYetIn([entry(1, answered('ok')), entry(2, answered('ok'))], list, ME)).toEqual([]);
  });

  test('an answer whose place is known waits for exactly that entry', () => {
    const list = [outgoing('ok', { status: 'stored', sequence: 3 })];
    expect(notYetIn([entry(2, answered('ok'))], list, ME)).toEqual(list);
    expect(notYetIn([entry(2), entry(3, answered('ok'))], list, ME)).toEqual([]);
  });

  test('an entry that belongs to a stored answer is not taken for another', () => {
    const list = [
      outgoing('ok', { clientMessageId: 'stored', status: 'stored', sequence: 1 }),
      outgoing('ok', { clientMessageId: 'pending' }),
    ];
    expect(ids(notYetIn([entry(1, answered('ok'))], list, ME))).toEqual(['pending']);
  });

  test('a note is not taken for an answer that says the same', () => {
    const noted = { type: 'Noted', byId: ME, byName: 'Mara', text: 'ok' } as const;
    const list = [outgoing('ok', { audience: 'colleagues' })];
    expect(notYetIn([entry(1, answered('ok'))], list, ME)).toEqual(list);
    expect(notYetIn([entry(1, noted)], list, ME)).toEqual([]);
    expect(ids(notYetIn([entry(1, noted)], [outgoing('ok')], ME))).toEqual(['ok']);
  });

  test('a refused answer stays in sight', () => {
    const list = [outgoing('ok', { status: 'refused', refusal: 'failed' })];
    expect(notYetIn([entry(1, answered('ok'))], list, ME)).toEqual(list);
  });
});
