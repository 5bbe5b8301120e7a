import { expect, test } from 'vitest';
import { guestName } from '../conversation/guest-name.ts';
import type { Step } from '../conversation/scenario.test-kit.ts';
import { accept, disconnect, message, offer, play, start, T0 } from '../conversation/scenario.test-kit.ts';
import { type FloorRow, floorRow } from './floor-row.ts';

const rings: Step[] = [start(), offer('mara')];
const hers: Step[] = [...rings, accept('mara')];
const parked: Step[] = [...hers, { type: 'park', agentId: 'mara', until: T0 + 60_000 }];

test.each<[string, readonly Step[], Partial<FloorRow>]>([
  ['waits', [start()], { status: 'waiting', since: T0 + 1003, queueId: 'care', unanswered: 1 }],
  ['rings, and waits while it does', rings, { status: 'ringing', agentId: 'mara', since: T0 + 1003 }],
  ['is connected', hers, { status: 'connected', agentId: 'mara', since: T0 + 3000, queueId: 'care' }],
  [
    'is connected while a colleague is asked',
    [...hers, { type: 'transferToAgent', agentId: 'mara', toAgentId: 'jonas', available: true, alertingSeconds: 30 }],
    { status: 'connected', agentId: 'mara', askedAgentId: 'jonas' },
  ],
  ['is parked', parked, { status: 'parked', agentId: 'mara', since: T0 + 4000, parkedUntil: T0 + 60_000 }],
  ['waits for the agent who had parked it', [...parked, message('Now')], { status: 'waiting', agentId: 'mara' }],
  ['is left', [...hers, disconnect('mara')], { status: 'disconnected', since: T0 + 4000, queueId: 'care' }],
  ['is over', [...hers, { type: 'supersede' }], { status: 'ended', since: T0 + 4000 }],
])('a conversation that %s', (_, steps, row) => {
  const { state } = play(steps);
  if (state === undefined) throw new Error('There is no conversation');
  expect(floorRow(state)).toMatchObject(row);
});

test('a conversation that nobody has names nobody', () => {
  const { state } = play([...hers, disconnect('mara')]);
  if (state === undefined) throw new Error('There is no conversation');
  expect(floorRow(state)).not.toHaveProperty('agentId');
});

test('a guest has a made-up name until they sign in, and then the one that is vouched for, if there is one', () => {
  const nameAfter = (...steps: readonly Step[]) => {
    const { state } = play([start(), ...steps]);
    return state && floorRow(state).guestName;
  };
  const madeUp = guestName('session');
  expect(nameAfter()).toBe(madeUp);
  expect(nameAfter({ type: 'signIn', guest: { identityId: 'ada' } })).toBe(madeUp);
  expect(nameAfter({ type: 'signIn', guest: { identityId: 'ada', name: 'Ada Lovelace' } })).toBe('Ada Lovelace');
});
