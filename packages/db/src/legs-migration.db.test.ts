import type { ConversationEvent, Entry } from '@rejoin/core/conversation/events';
import { replay } from '@rejoin/core/conversation/evolve';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type pg from 'pg';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { databaseBefore } from './testing/database-before.ts';

const LEGS = '20261128011500_legs';
const T0 = 1_767_603_600_000;
const [DEPLOYMENT, FLOW, QUEUE, MARA, JONAS] = [1, 2, 3, 4, 5].map(
  (digit) => `50000000-0000-4000-8000-00000000000${digit}`,
) as [string, string, string, string, string];
const message = { text: 'Hi', attachments: [] };

const accepted = (agentId: string, agentName: string): ConversationEvent[] => [
  { type: 'Offered', agentId, until: T0 + 30_000, reason: 'longestIdle' },
  { type: 'Accepted', agentId, agentName },
];
const waiting: ConversationEvent[] = [
  { type: 'GuestMessaged', message },
  { type: 'Queued', queueId: QUEUE },
];
const left: ConversationEvent[] = [
  ...waiting,
  ...accepted(MARA, 'Mara'),
  { type: 'Disconnected', agentId: MARA, notice: 'nothing' },
];
const back: ConversationEvent[] = [
  ...left,
  { type: 'GuestMessaged', message },
  { type: 'Rejoined', lastAgentId: MARA },
  { type: 'Queued', queueId: QUEUE, preferredAgentId: MARA },
];

/** What the version before wrote. */
const LOGS: readonly (readonly ConversationEvent[])[] = [
  waiting,
  [...waiting, { type: 'Offered', agentId: MARA, until: T0 + 30_000, reason: 'longestIdle' }],
  [...waiting, ...accepted(MARA, 'Mara')],
  left,
  back,
  [
    ...back,
    { type: 'Offered', agentId: MARA, until: T0 + 30_000, reason: 'lastAgent' },
    { type: 'Unanswered', agentId: MARA },
  ],
  [...back, ...accepted(JONAS, 'Jonas')],
  [...back, ...accepted(JONAS, 'Jonas'), { type: 'Ended', reason: 'cleared' }],
];

function entriesOf(events: readonly ConversationEvent[], index: number): readonly Entry[] {
  const started: ConversationEvent = {
    type: 'Started',
    sessionId: `60000000-0000-4000-8000-00000000000${index}`,
    deploymentId: DEPLOYMENT,
    flowId: FLOW,
    flowVersion: index + 1,
    sessionSeconds: 86_400,
  };
  return [started, ...events].map((event, at) => ({ sequence: at + 1, at: T0 + at, event }));
}

/** The state as the version before kept it. */
function before(state: ConversationState): object {
  const { wrapUps: _wrapUps, flow: _flow, ...head } = state;
  const {
    request: _request,
    rules: _rules,
    lastAgent,
    ...rest
  } = { request: 0, rules: 0, lastAgent: undefined, ...head };
  const { agentName: _name, ...kept } = { agentName: '', ...rest };
  return { ...kept, ...(lastAgent === undefined ? {} : { preferredAgentId: lastAgent.agentId }) };
}

async function insert(client: pg.Client, entries: readonly Entry[], state: ConversationState): Promise<void> {
  const { conversationId: id, status } = state;
  const seat = status === 'alerting' || status === 'connected' ? state.agentId : null;
  await client.query(
    `INSERT INTO conversation (id, session_id, deployment_id, sequence, status, seat_agent_id, last_at, state, guest_entries)
     VALUES ($1, $2, $3, $4, $5, $6, now(), $7, 0)`,
    [id, state.sessionId, state.deploymentId, state.sequence, status, seat, before(state)],
  );
  for (const { sequence, at, event } of entries) {
    const { type, ...body } = event;
    await client.query(
      `INSERT INTO conversation_entry (conversation_id, sequence, at, type, guest_visible, body) VALUES ($1, $2, $3, $4, false, $5)`,
      [id, sequence, new Date(at), type, body],
    );
  }
}

test('conversations that began before legs could be parked are as their logs replay', async () => {
  const { url, client } = await databaseBefore(LEGS);
  const logs = LOGS.map((events, index) => {
    const entries = entriesOf(events, index);
    const conversationId = `70000000-0000-4000-8000-00000000000${index}`;
    const state = replay(conversationId, entries);
    if (state === undefined) throw new Error('A log is empty');
    return { entries, state };
  });
  try {
    for (const { entries, state } of logs) await insert(client, entries, state);
    await migrate(url);
    const { rows } = await client.query('SELECT state, owner_ids FROM conversation ORDER BY id');
    expect(rows.map((row) => row.state)).toEqual(logs.map(({ state }) => state));
    expect(rows.map((row) => row.owner_ids)).toEqual([[], [MARA], [MARA], [], [], [], [JONAS], []]);
  } finally {
    await client.end();
  }
});
