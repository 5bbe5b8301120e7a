import { expect, test } from 'vitest';
import { handInLate, pendingWork } from './hand-in-late.ts';
import type { DraftOf, WrapUpDraft } from './wrap-up-draft.ts';

const draftOf = (conversationId: string, leg = 1): DraftOf => ({ agentId: 'mara', conversationId, leg });
const wrapUp = { leg: 1, queueId: 'care', prompt: 'timeout', since: 0 } as const;

/** A browser that has kept these drafts, and a server with these answers. */
function openBrowser(drafts: Readonly<Record<string, WrapUpDraft>>, answer: 'kept' | 'over' | 'unknown' = 'kept') {
  const left = new Map(Object.entries(drafts));
  const told: string[] = [];
  return {
    left: () => [...left.keys()],
    told,
    handIn: (pending: string) =>
      handInLate(
        {
          drafts: () => [...left.keys()].map((id) => draftOf(id)),
          read: ({ conversationId }) => left.get(conversationId) ?? { notes: '', codeIds: [] },
          drop: ({ conversationId }) => left.delete(conversationId),
          handIn: async ({ conversationId }, { notes }) => {
            told.push(`${conversationId}: ${notes}`);
            return answer;
          },
        },
        pending,
      ),
  };
}

const NOTES = { notes: 'Wants a call', codeIds: [] };

test('what is still to be done is left to the agent, the rest is handed in', async () => {
  const browser = openBrowser({ due: NOTES, late: NOTES });
  const pending = pendingWork(new Map([['due', { conversationId: 'due', wrapUp }]]));
  expect(await browser.handIn(pending)).toEqual([draftOf('late')]);
  expect(browser.told).toEqual(['late: Wants a call']);
  expect(browser.left()).toEqual(['due']);
});

test('another leg of the same conversation is no reason to wait', async () => {
  const browser = openBrowser({ late: NOTES });
  await browser.handIn(pendingWork(new Map([['late', { conversationId: 'late', wrapUp: { ...wrapUp, leg: 2 } }]])));
  expect(browser.told).toEqual(['late: Wants a call']);
});

test('what has been emptied again is not told of', async () => {
  const browser = openBrowser({ late: { notes: ' ', codeIds: [] } });
  expect(await browser.handIn('')).toEqual([]);
  expect(browser.told).toEqual([]);
  expect(browser.left()).toEqual([]);
});

test('what may not have arrived stays for another time, what nobody waits for does not', async () => {
  const unknown = openBrowser({ late: NOTES }, 'unknown');
  expect(await unknown.handIn('')).toEqual([]);
  expect(unknown.left()).toEqual(['late']);
  const over = openBrowser({ late: NOTES }, 'over');
  expect(await over.handIn('')).toEqual([]);
  expect(over.left()).toEqual([]);
});
