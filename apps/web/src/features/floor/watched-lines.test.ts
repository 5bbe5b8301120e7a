import { NO_REQUEST } from '@rejoin/core/routing/request';
import { expect, test } from 'vitest';
import type { WatchedEntry } from '../../live/wire.ts';
import { reasonFor, watchedLines } from './watched-lines.ts';

const names = {
  guestName: 'Guest 1A2B',
  nameOf: (id: string) => (id === 'mara' ? 'Mara' : id),
  queueName: (id: string) => (id === 'care' ? 'Customer care' : id),
};

function lines(...events: WatchedEntry['event'][]) {
  const entries = events.map((event, index) => ({ sequence: index + 1, at: index, event }));
  return watchedLines(entries, names).map(({ kind, who, text }) => [kind, who, text]);
}

test('a supervisor reads who said what, whispers among it, and what happened between', () => {
  expect(
    lines(
      { type: 'GuestMessaged', message: { text: 'Hi', attachments: [] } },
      { type: 'Queued', queueId: 'care' },
      { type: 'Accepted', agentId: 'mara', agentName: 'Mara' },
      { type: 'AgentMessaged', agentId: 'mara', agentName: 'Mara', message: { text: 'Hello', attachments: [] } },
      { type: 'Noted', byId: 'mara', byName: 'Mara', text: 'Is a dealer' },
      { type: 'Whispered', byId: 'sol', byName: 'Sol', toAgentId: 'mara', text: 'Offer a refund' },
      { type: 'Disconnected', agentId: 'mara', notice: 'status' },
    ),
  ).toEqual([
    ['guest', 'Guest 1A2B', 'Hi'],
    ['happening', '', 'Waiting in Customer care'],
    ['happening', '', 'Mara took it'],
    ['company', 'Mara', 'Hello'],
    ['note', 'Mara', 'Is a dealer'],
    ['whisper', 'Sol to Mara', 'Offer a refund'],
    ['happening', '', 'Mara left'],
  ]);
});

test('what a supervisor moved says from whom and to where, and its offer is told with it', () => {
  const moved = { type: 'Reassigned', byId: 'sol', byName: 'Sol', queueId: 'care', request: NO_REQUEST } as const;
  const offer = { type: 'Offered', agentId: 'jonas', until: 1, reason: 'reassigned', byName: 'Sol' } as const;
  expect(lines({ ...moved, fromAgentId: 'mara', toAgentId: 'jonas' }, offer, moved).map(([, , text]) => text)).toEqual([
    'Sol moved it from Mara to jonas',
    'Sol moved it to Customer care',
  ]);
});

test('a message keeps the files that came with it', () => {
  const file = { id: 'f', fileName: 'lamp.png', mime: 'image/png', size: 9, url: '/f' };
  const event = { type: 'GuestMessaged', message: { text: '', attachments: [file] } } as const;
  expect(watchedLines([{ sequence: 1, at: 0, event }], names)).toMatchObject([
    { kind: 'guest', text: '', files: [file] },
  ]);
});

test('what nobody reads has no line', () => {
  expect(lines({ type: 'WrapUpSkipped', agentId: 'mara', leg: 1, because: 'time' })).toEqual([]);
});

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
