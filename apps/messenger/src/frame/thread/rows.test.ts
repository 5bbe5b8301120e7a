import { expect, test } from 'vitest';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import type { Row } from './rows.ts';
import { layOut } from './rows.ts';

const DAY = 86_400_000;
const dayOf = (at: number) => Math.floor(at / DAY);

function said(id: string, at: number, extra: Partial<Extract<ThreadItem, { kind: 'message' }>> = {}): ThreadItem {
  return { kind: 'message', id, at, mine: false, bot: false, text: id, attachments: [], ...extra };
}

function pending(id: string, createdAt: number): OutboxEntry {
  return { id, text: id, createdAt, attempts: 0, delivery: { status: 'queued' } };
}

const shape = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'group' ? row.bubbles.map((bubble) => bubble.key) : row.kind));

test('one sender within a minute is one group; a pause, another sender or an end begins a new one', () => {
  const thread = [
    said('a', 0),
    said('b', 59_000),
    said('c', 119_500),
    said('d', 120_000, { mine: true }),
    said('e', 121_000, { mine: true }),
    { kind: 'ended', id: 'end', at: 122_000, readOnly: false } as const,
    said('f', 123_000, { mine: true }),
  ];
  expect(shape(layOut(thread, [], dayOf))).toEqual(['day', ['a', 'b'], ['c'], ['d', 'e'], 'ended', ['f']]);
});

test('two agents are two groups, and so are an agent and the automatic reply', () => {
  const thread = [
    said('a', 0, { name: 'Mara' }),
    said('b', 1, { name: 'Jan' }),
    said('c', 2, { name: 'Jan', bot: true }),
  ];
  expect(shape(layOut(thread, [], dayOf))).toEqual(['day', ['a'], ['b'], ['c']]);
});

test('each day has its line', () => {
  expect(shape(layOut([said('a', DAY - 1), said('b', DAY)], [], dayOf))).toEqual(['day', ['a'], 'day', ['b']]);
});

test('what is not sent yet stands last, joined to what was', () => {
  const thread = [said('server', 1000, { mine: true, clientId: 'm1' })];
  expect(shape(layOut(thread, [pending('m2', 2000)], dayOf))).toEqual(['day', ['m1', 'm2']]);
});

test('a response without words says what was chosen, and a form shows its lines instead', () => {
  const answers = [
    { text: 'Ann', payload: 'Ann', question: 'name' },
    { text: 'Mug', payload: 'm', question: 'what' },
  ];
  const bubbleOf = (text: string, type: 'ListPicker' | 'Form') => {
    const [, row] = layOut([said('a', 0, { mine: true, text, response: { type, answers } })], [], dayOf);
    return row?.kind === 'group' ? row.bubbles[0] : undefined;
  };
  expect(bubbleOf('', 'ListPicker')).toMatchObject({ text: 'Ann, Mug' });
  expect(bubbleOf('Mine', 'Form')).toMatchObject({ text: 'Mine', form: [{ answer: 'Ann' }, { answer: 'Mug' }] });
  expect(bubbleOf('Ann, Mug', 'Form')).toMatchObject({ text: '' });
});

test('a message keeps its key when it has been sent', () => {
  const before = shape(layOut([], [pending('m1', 1000)], dayOf));
  expect(shape(layOut([said('server', 1200, { mine: true, clientId: 'm1' })], [], dayOf))).toEqual(before);
});
