import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { expect, test } from 'vitest';
import type { WaitPage } from '../ports/reports.ts';
import { createServiceLevels } from './service-levels.ts';

const NINE = Date.UTC(2026, 4, 12, 9);

/** So many conversations were each taken a second after they came; `fail` lets the next read fail. */
function openDay(conversations: number) {
  const ids = Array.from({ length: conversations }, (_, index) => String(index).padStart(6, '0'));
  const read: WaitPage[] = [];
  let now = NINE;
  let fails = false;
  const levels = createServiceLevels({
    clock: () => now,
    agents: { queues: async () => [{ ...NEW_QUEUE, id: 'care', name: 'Care' }] },
    reports: {
      async waits(page) {
        read.push(page);
        if (fails) throw new Error('No database');
        const { after = '', limit } = page;
        const marks = [
          { at: now, type: 'Queued', queueId: 'care' },
          { at: now + 1000, type: 'Accepted', queueId: 'care' },
        ] as const;
        return ids
          .filter((id) => id > after)
          .slice(0, limit)
          .map((conversationId) => ({ conversationId, marks }));
      },
    },
  });
  return {
    read,
    pass: (ms: number) => {
      now += ms;
    },
    fail: (does: boolean) => {
      fails = does;
    },
    counted: async (from = NINE) => {
      const outcome = await levels.since(from);
      return outcome.type === 'read' ? outcome.levels.overall.counted : outcome.refusal;
    },
  };
}

test.each([0, 1, 999, 1000, 1001, 2500])(
  'all of %i conversations are read, however many come at once',
  async (many) => {
    expect(await openDay(many).counted()).toBe(many);
  },
);

test('those who watch together are told what one of them has asked for, for ten seconds', async () => {
  const { counted, pass, read } = openDay(3);
  await Promise.all([counted(), counted(), counted()]);
  pass(9999);
  await counted();
  expect(read).toHaveLength(1);
  await counted(NINE - 3_600_000);
  expect(read.map(({ from }) => from)).toEqual([NINE, NINE - 3_600_000]);
  pass(1);
  await counted();
  expect(read).toHaveLength(3);
});

test('a read that failed is not kept', async () => {
  const { counted, fail } = openDay(3);
  fail(true);
  await expect(counted()).rejects.toThrow('No database');
  fail(false);
  expect(await counted()).toBe(3);
});

test('more than a day is refused, and one with an hour more is not', async () => {
  const { counted } = openDay(1);
  expect(await counted(NINE - 25 * 3_600_000)).toBe(1);
  expect(await counted(NINE - 27 * 3_600_000)).toBe('intervalNotReportable');
});
