import { expect, test } from 'vitest';
import type { WatchedEntry } from '../../live/wire.ts';
import { reasonFor } from './reason-for.ts';

test('why her: as the latest offer to the agent who has it says', () => {
  const offered = (sequence: number, agentId: string, reason: 'lastAgent' | 'longestIdle'): WatchedEntry => ({
    sequence,
    at: 0,
    event: { type: 'Offered', agentId, until: 0, reason },
  });
  const entries = [
    offered(1, 'mara', 'longestIdle'),
    offered(2, 'mara', 'lastAgent'),
    offered(3, 'jonas', 'longestIdle'),
  ];
  expect(reasonFor(entries, 'mara')).toBe('had it before');
  expect(reasonFor(entries, 'lena')).toBeUndefined();
  expect(reasonFor(entries, undefined)).toBeUndefined();
});
