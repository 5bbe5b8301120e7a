import { expect, test } from 'vitest';
import { answered, entry, ME } from '../../live/live.test-kit.ts';
import { legsOf, reasonForMe } from './legs.ts';

const joined = (sequence: number, agentId: string, agentName: string) =>
  entry(sequence, { type: 'Accepted', agentId, agentName }, sequence);
const left = (sequence: number, agentId: string) =>
  entry(sequence, { type: 'Disconnected', agentId, notice: 'status' }, sequence);

test('each stretch with an agent, the latest first; the one that goes on has no end', () => {
  const talk = [joined(1, 'sam', 'Sam'), left(2, 'sam'), joined(3, ME, 'Mara'), entry(4, answered('hi'), 4)];
  expect(legsOf(talk, ME)).toEqual([
    { key: 3, agent: 'You' },
    { key: 1, agent: 'Sam', to: 2 },
  ]);
});

const rules = { introductionWords: '', wrapUp: { prompt: 'mandatory', timeoutSeconds: 60 } } as const;

test('a leg ends when somebody else takes the conversation, and goes on when its agent takes it up again', () => {
  const talk = [
    joined(1, 'sam', 'Sam'),
    entry(2, { type: 'Parked', agentId: 'sam' }, 2),
    joined(3, 'sam', 'Sam'),
    joined(4, ME, 'Mara'),
    entry(5, { type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'q', rules, fromAgentId: ME }, 5),
    entry(6, { type: 'Transferred', agentId: 'lena', toQueueId: 'q' }, 6),
  ];
  expect(legsOf(talk, ME)).toEqual([
    { key: 5, agent: 'Lena', to: 6 },
    { key: 4, agent: 'You', to: 5 },
    { key: 1, agent: 'Sam', to: 4 },
  ]);
});

test('a colleague who asked me is a reason too', () => {
  expect(reasonForMe([entry(1, { type: 'TransferOffered', agentId: 'sam', toAgentId: ME, until: 9 })], ME)).toBe(
    'transfer',
  );
});

test('a conversation that only a flow had has none', () => {
  expect(legsOf([entry(1), entry(2, { type: 'Disconnected', notice: 'nothing' })], ME)).toEqual([]);
});

test('the reason is that of the latest offer to me', () => {
  const offered = (sequence: number, agentId: string, reason: 'lastAgent' | 'longestIdle') =>
    entry(sequence, { type: 'Offered', agentId, until: 0, reason });
  expect(
    reasonForMe([offered(1, ME, 'longestIdle'), offered(2, ME, 'lastAgent'), offered(3, 'sam', 'longestIdle')], ME),
  ).toBe('lastAgent');
  expect(reasonForMe([offered(1, 'sam', 'longestIdle')], ME)).toBeUndefined();
});
