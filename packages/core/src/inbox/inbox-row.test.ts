import { expect, test } from 'vitest';
import {
  accept,
  answer,
  disconnect,
  message,
  offer,
  play,
  type Step,
  start,
  strict,
  T0,
  toStrict,
} from '../conversation/scenario.test-kit.ts';
import { inboxRow } from './inbox-row.ts';

const left: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara'), disconnect('mara')];
const taken: Step[] = [
  ...left,
  message('I am back', toStrict),
  offer('jonas', strict),
  accept('jonas'),
  answer('jonas', 'For you alone'),
];

function rowOf(steps: readonly Step[], agentId: string) {
  const { state } = play(steps);
  return state && inboxRow(state, { agentId, queueIds: [] });
}

test('who is left with after-call work alone reads no further than their leg, once somebody else has it', () => {
  expect(rowOf(taken, 'mara')).toMatchObject({
    group: 'afterCallWork',
    readsUntil: T0 + 4000,
    lastWords: { from: 'guest', text: 'I am back', at: T0 + 4000 },
    unanswered: 0,
  });
  expect(rowOf([...taken, disconnect('jonas')], 'mara')).toMatchObject({ readsUntil: T0 + 4000 });
});

test.each([
  { name: 'while nobody else has had it', row: rowOf(left, 'mara') },
  { name: 'nor while the guest waits again', row: rowOf([...left, message('I am back', toStrict)], 'mara') },
  { name: 'nor who has it', row: rowOf(taken, 'jonas') },
  { name: 'nor who has had it last', row: rowOf([...taken, disconnect('jonas')], 'jonas') },
])('everything can be read $name', ({ row }) => {
  expect(row).toBeDefined();
  expect(row).not.toHaveProperty('readsUntil');
});

test('the conversation before this one is named where there is one', () => {
  const again: Step[] = [Object.assign(start(), { earlierConversationId: 'earlier' }), offer('mara'), accept('mara')];
  expect(rowOf(again, 'mara')).toMatchObject({ earlierConversationId: 'earlier' });
  expect(rowOf([start(), offer('mara'), accept('mara')], 'mara')).not.toHaveProperty('earlierConversationId');
});
