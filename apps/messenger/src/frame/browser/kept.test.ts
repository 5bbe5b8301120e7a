import { expect, test, vi } from 'vitest';
import type { OutboxEntry } from '../outbox/outbox.ts';
import type { GuestResponse } from '../prompts/response.ts';
import { createKeeper } from './kept.ts';

const entry = (id: string, createdAt: number, response?: GuestResponse): OutboxEntry => ({
  id,
  text: id,
  createdAt,
  attempts: 0,
  delivery: { status: 'queued' },
  ...(response && { response }),
});

test('that the page has begun a conversation is known again', () => {
  const keeper = createKeeper('d2');
  expect(keeper.recall().begun).toBe(false);
  keeper.keepBegun();
  expect(keeper.recall().begun).toBe(true);
});

test('what was not sent is there again, in its order, with what was chosen', () => {
  const keeper = createKeeper('d1');
  const form: GuestResponse = {
    type: 'Form',
    to: 'q',
    cannedResponseId: 'cr',
    answers: [{ question: 'name', text: 'Ann', payload: 'Ann' }],
  };
  const pressed: GuestResponse = { type: 'QuickReply', to: 'q2', answers: [{ text: 'Yes', payload: 'y' }] };
  const entries = [entry('m1', 1), entry('m2', 2, form), entry('m3', 3, pressed)];
  for (const one of entries.toReversed()) keeper.keepEntry(one);
  expect(keeper.recall().entries).toEqual(entries);
  keeper.forgetEntry('m2');
  expect(keeper.recall().entries.map(({ id }) => id)).toEqual(['m1', 'm3']);
});

test('where the browser has no room left, nothing is kept and nothing stops', () => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > 100) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => held.delete(key),
    key: (index: number) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  });
  const keeper = createKeeper('d3');
  keeper.keepEntry(entry('a'.repeat(200), 1));
  keeper.keepSeen(7);
  const { entries, seenAt } = keeper.recall();
  vi.unstubAllGlobals();
  expect({ entries, seenAt }).toEqual({ entries: [], seenAt: 7 });
});
