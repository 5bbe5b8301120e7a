import { expect, test } from 'vitest';
import type { ConversationEvent } from '../conversation/events.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  offer,
  play,
  type Step,
  start,
  T0,
} from '../conversation/scenario.test-kit.ts';
import { earlierRow } from './earlier-row.ts';

const started: ConversationEvent = {
  type: 'Started',
  sessionId: 'session',
  deploymentId: 'deployment',
  flowId: 'flow',
  flowVersion: 1,
};

function rowOf(steps: readonly Step[], ...events: readonly ConversationEvent[]) {
  const { state } = play(steps);
  const marks = events.map((event, index) => ({ sequence: index + 1, at: T0 + index, event }));
  return state && earlierRow(state, marks);
}

test('a row tells when, with whom, how it ended and what was said last', () => {
  const steps = [start(), offer('mara'), accept('mara'), answer('mara', 'It is on its way'), disconnect('mara')];
  const row = rowOf(
    steps,
    started,
    { type: 'Accepted', agentId: 'jonas', agentName: 'Jonas' },
    { type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'care', rules: offer('lena').rules },
    { type: 'Accepted', agentId: 'mara', agentName: 'Mara' },
    { type: 'Accepted', agentId: 'jonas', agentName: 'Jonas' },
    { type: 'WrappedUp', agentId: 'mara', leg: 1, codeIds: ['old'], notes: '' },
    { type: 'WrappedUp', agentId: 'jonas', leg: 2, codeIds: ['solved'], codeNames: ['Solved'], notes: 'Glad' },
  );
  expect(row).toEqual({
    conversationId: CONVERSATION,
    startedAt: T0,
    overSince: T0 + 5000,
    ending: 'disconnected',
    agents: [
      { agentId: 'jonas', name: 'Jonas' },
      { agentId: 'lena', name: 'Lena' },
      { agentId: 'mara', name: 'Mara' },
    ],
    wrapUps: [
      { codeIds: ['old'], notes: '' },
      { codeIds: ['solved'], codeNames: ['Solved'], notes: 'Glad' },
    ],
    lastWords: { from: 'agent', agentId: 'mara', text: 'It is on its way', at: T0 + 4000 },
  });
});

test('one that nobody took has no agents, and says why it ended', () => {
  expect(rowOf([start(), { type: 'supersede' }], started)).toMatchObject({
    agents: [],
    wrapUps: [],
    ending: 'superseded',
  });
});

test('one that goes on has no row', () => {
  expect(rowOf([start()], started)).toBeUndefined();
});
