import { describe, expect, test } from 'vitest';
import type { Entry } from '../conversation/events.ts';
import { handle } from '../conversation/handle.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  message,
  offer,
  type Step,
  start,
  strict,
  T0,
  toStrict,
  wake,
  wrapUp,
} from '../conversation/scenario.test-kit.ts';
import type { ConversationState } from '../conversation/state.ts';
import { conversationReport, REPORT_MARKS } from './conversation-report.ts';
import { conversationWork } from './conversation-work.ts';

const SECOND = 1000;
const UNTIL = T0 + 60 * SECOND;
const TYPES: readonly string[] = REPORT_MARKS;
const connected: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara')];
const moved = { type: 'reassignToAgent', byId: 'sol', byName: 'Sol', toAgentId: 'jonas', available: true } as const;
const toJonas: Step = { ...moved, queues: toStrict.queues };

/** What is read of a conversation that lives so, a second between the steps. */
function told(steps: readonly Step[]) {
  const log: Entry[] = [];
  let state: ConversationState | undefined;
  let at = T0;
  for (const step of steps) {
    const { after, command } = 'command' in step ? step : { after: SECOND, command: step };
    at += after;
    const handled = handle(state, { conversationId: CONVERSATION, command }, at);
    if (handled.type === 'refusal') throw new Error(`Refused: ${handled.refusal}`);
    log.push(...handled.entries);
    state = handled.state;
  }
  const first = log.find(({ event }) => event.type === 'AgentMessaged')?.at;
  const count = (type: string) => log.filter(({ event }) => event.type === type).length;
  return {
    conversationId: CONVERSATION,
    marks: log.filter(({ event }) => TYPES.includes(event.type)),
    fromGuest: count('GuestMessaged'),
    fromAgents: count('AgentMessaged'),
    ...(first === undefined ? {} : { firstAnswerAt: first }),
  };
}

const report = (steps: readonly Step[]) => conversationReport(told(steps), UNTIL);

describe('a row', () => {
  test('tells of a conversation from its beginning to its end', () => {
    const steps = [...connected, answer('mara'), message(), disconnect('mara'), wrapUp('mara')];
    expect(report(steps)).toEqual({
      conversationId: CONVERSATION,
      startedAt: T0 + SECOND,
      endedAt: T0 + 6 * SECOND,
      ending: 'agent',
      queueIds: ['care'],
      agents: ['mara'],
      waitMs: 3 * SECOND - 1003,
      firstAnswerMs: 3 * SECOND,
      handleMs: 3 * SECOND + SECOND,
      fromGuest: 2,
      fromAgents: 1,
      transfers: 0,
      rejoins: 0,
      wrapUpCodes: ['Solved'],
    });
  });

  test.each<[string, Step[], object]>([
    ['that only waits', [start('Hi', toStrict)], { queueIds: ['care'], agents: [], handleMs: 0 }],
    ['that goes on', connected, { agents: ['mara'], handleMs: 57 * SECOND }],
    [
      'that was handed to a queue',
      [...connected, { type: 'transferToQueue', agentId: 'mara', queueId: 'returns', queues: toStrict.queues }],
      { queueIds: ['care', 'returns'], transfers: 1 },
    ],
    [
      'that a colleague took',
      [
        ...connected,
        { type: 'transferToAgent', agentId: 'mara', toAgentId: 'jonas', available: true, alertingSeconds: 30 },
        accept('jonas'),
      ],
      { agents: ['mara', 'jonas'], transfers: 1 },
    ],
    ['that a supervisor moved', [...connected, toJonas, accept('jonas')], { agents: ['mara', 'jonas'], transfers: 1 }],
    ['that a supervisor sent from the line', [start('Hi', toStrict), toJonas], { transfers: 0 }],
    [
      'to which the guest came back',
      [...connected, disconnect('mara'), message('Back', toStrict), offer('mara', strict), accept('mara')],
      { rejoins: 1, agents: ['mara'] },
    ],
    ['that the next one took the place of', [...connected, { type: 'supersede' }], { ending: 'superseded' }],
    [
      'that silence ended',
      [...connected, { after: 600 * SECOND, command: wake(toStrict) }, { after: 60 * SECOND, command: wake(toStrict) }],
      { ending: 'inactivity' },
    ],
    [
      'that a program took from its agent',
      [...connected, { type: 'programDisconnect', byId: 'parcels', byName: 'Parcels', notice: 'status' }],
      { ending: 'program', agents: ['mara'] },
    ],
  ])('of one %s', (_, steps, row) => {
    expect(report(steps)).toMatchObject(row);
  });

  test.each<[string, Step[], string]>([
    ['nobody has had', [start('Hi', toStrict)], 'waitMs'],
    ['no agent has written in', connected, 'firstAnswerMs'],
    ['goes on', connected, 'endedAt'],
  ])('of one that %s leaves that open', (_, steps, field) => {
    expect(report(steps)).not.toHaveProperty(field);
  });

  test('cannot be made of a log without its beginning', () => {
    const { marks, ...rest } = told(connected);
    expect(conversationReport({ ...rest, marks: marks.slice(1) }, UNTIL)).toBeUndefined();
  });
});

describe('work on a conversation', () => {
  const work = (steps: readonly Step[]) => conversationWork(CONVERSATION, told(steps).marks, UNTIL);
  const at = (seconds: number) => T0 + seconds * SECOND;

  test('counts who is connected, not who has put it aside', () => {
    const park: Step = { type: 'park', agentId: 'mara' };
    const resume: Step = { type: 'resume', agentId: 'mara', agentName: 'mara' };
    expect(work([...connected, park, resume])).toMatchObject({
      connected: [
        { agentId: 'mara', from: at(3), to: at(4) },
        { agentId: 'mara', from: at(5), to: UNTIL },
      ],
      legs: [],
    });
  });

  test('goes to the next agent when they take it, and leaves the first with theirs to write up', () => {
    const found = work([...connected, toJonas, accept('jonas')]);
    expect(found).toMatchObject({
      connected: [
        { agentId: 'mara', from: at(3), to: at(4) },
        { agentId: 'jonas', from: at(5), to: UNTIL },
      ],
      afterCallWork: [{ agentId: 'mara', from: at(4), to: UNTIL }],
      legs: [{ agentId: 'mara', endedAt: at(4) }],
    });
  });

  test('after a leg ends when it is written up', () => {
    expect(work([...connected, disconnect('mara'), wrapUp('mara')])).toMatchObject({
      afterCallWork: [{ agentId: 'mara', from: at(4), to: at(5) }],
      legs: [{ agentId: 'mara', endedAt: at(4) }],
    });
  });

  test('that had not begun by then is none', () => {
    const found = conversationWork(CONVERSATION, told(connected).marks, T0 + SECOND);
    expect(found.connected).toEqual([]);
  });
});
