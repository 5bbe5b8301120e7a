import { expect, test } from 'vitest';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import { keepRows } from './keep-rows.ts';
import { layOut } from './rows.ts';

type Message = Extract<ThreadItem, { kind: 'message' }>;

const HOUR = 3_600_000;

function said(number: number, extra: Partial<Message> = {}): Message {
  const [id, at] = [`m${number}`, number * HOUR];
  return { kind: 'message', id, at, mine: false, bot: false, text: id, attachments: [], ...extra };
}

const form: Prompt = {
  kind: 'form',
  question: { pages: [{ fields: [{ id: 'name', type: 'text', title: 'Name', required: true }] }], summary: [] },
} as unknown as Prompt;
const filledIn = { type: 'Form', to: 'm2', answers: [{ question: 'name', text: 'Ann', payload: 'Ann' }] } as const;
const replies: Prompt = { kind: 'quickReplies', choices: [{ text: 'Yes', payload: 'y' }] };

const THREAD: readonly ThreadItem[] = [
  ...[0, 1].map((number) => said(number)),
  said(2, { prompts: [form] }),
  said(3, { mine: true, response: filledIn }),
  ...[4, 5, 6].map((number) => said(number, { mine: number === 5 })),
  { kind: 'ended', id: 'm7', at: 7 * HOUR, readOnly: false },
  ...[8, 9].map((number) => said(number, { mine: true })),
  said(10, { prompts: [replies] }),
];

const pending: OutboxEntry = {
  id: 'p1',
  text: 'p1',
  createdAt: 11 * HOUR,
  attempts: 0,
  delivery: { status: 'queued' },
};

/** The keys of the rows that are to be drawn when the thread becomes `after`. */
function drawn(after: readonly ThreadItem[], entries: readonly OutboxEntry[] = []): readonly string[] {
  const lay = (thread: readonly ThreadItem[], waiting: readonly OutboxEntry[]) => layOut(thread, waiting, () => 0);
  const before = lay(THREAD, []);
  const rows = keepRows(before, lay(after, entries));
  return rows.flatMap((row) => (before.includes(row) ? [] : row.key));
}

test.each<[string, readonly ThreadItem[], readonly OutboxEntry[], readonly string[]]>([
  ['nothing', THREAD, [], []],
  ['a message of the company’s side', [...THREAD, said(11)], [], ['m11']],
  ['one within the minute of the one before', [...THREAD, { ...said(11), at: 10 * HOUR + 1 }], [], ['m10']],
  ['one from before', [said(-1), ...THREAD], [], ['day 0', 'm-1']],
  [
    'a message that is to be sent: nothing has been sent last, and quick replies are gone',
    THREAD,
    [pending],
    ['m9', 'm10', 'p1'],
  ],
  ['fresh links', THREAD.map((item) => (item.id === 'm4' ? said(4, { attachments: [] }) : item)), [], []],
  ['a question that has lost its words', THREAD.map((item) => (item.id === 'm2' ? said(2) : item)), [], ['m2', 'm3']],
])('%s draws what says something else, and leaves the other rows as they are', (_, after, entries, expected) => {
  expect(drawn(after, entries)).toEqual(expected);
});

test('that the conversation ended is told differently once something comes after it', () => {
  const until = THREAD.slice(0, 8);
  const before = layOut(until, [], () => 0);
  const rows = keepRows(
    before,
    layOut([...until, said(8)], [], () => 0),
  );
  expect(rows.filter((row) => !before.includes(row)).map(({ key }) => key)).toEqual(['m7', 'm8']);
});
