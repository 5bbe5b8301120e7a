import { expect, test } from 'vitest';
import type { Entry } from '../conversation/events.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  message,
  offer,
  play,
  type Step,
  start,
  strict,
  T0,
  toStrict,
  wrapUp,
} from '../conversation/scenario.test-kit.ts';
import { REPORT_MARKS } from '../reports/conversation-report.ts';
import { stretchesOf } from './stretches.ts';

const MARKS: readonly string[] = REPORT_MARKS;

function marksOf(steps: readonly Step[]): readonly Entry[] {
  return play(steps).entries.filter(({ event }) => MARKS.includes(event.type));
}

const told = (steps: readonly Step[]) =>
  stretchesOf(CONVERSATION, marksOf(steps)).map((stretch) => {
    const who = stretch.by === 'flow' ? 'flow' : stretch.by === 'queue' ? stretch.queueId : stretch.agentId;
    return `${who} ${stretch.from - T0}-${stretch.to === undefined ? '' : stretch.to - T0}`;
  });

const answered = [start('Hi', toStrict), offer('mara', strict), accept('mara'), answer('mara')];
const wrapped = [...answered, disconnect('mara'), wrapUp('mara', { codeIds: ['solved'], notes: 'Glad' })];

test.each<{ name: string; steps: Step[]; expected: string[] }>([
  { name: 'it waits', steps: [start()], expected: ['flow 1000-1003', 'care 1003-'] },
  { name: 'it rings: it still waits', steps: [start(), offer('mara')], expected: ['flow 1000-1003', 'care 1003-'] },
  {
    name: 'an agent has it',
    steps: [start(), offer('mara'), accept('mara'), answer('mara')],
    expected: ['flow 1000-1003', 'care 1003-3000', 'mara 3000-'],
  },
  {
    name: 'it is parked and stays theirs',
    steps: [start(), offer('mara'), accept('mara'), { type: 'park', agentId: 'mara' }, message()],
    expected: ['flow 1000-1003', 'care 1003-3000', 'mara 3000-'],
  },
  {
    name: 'nobody has it after a disconnect, and the queue again when the guest is back',
    steps: [start(), offer('mara'), accept('mara'), disconnect('mara'), message()],
    expected: ['flow 1000-1003', 'care 1003-3000', 'mara 3000-4000', 'flow 5001-5002', 'care 5002-'],
  },
])('$name', ({ steps, expected }) => {
  expect(told(steps)).toEqual(expected);
});

test('what an agent says of how it ended stands with their stretch', () => {
  const stretches = stretchesOf(CONVERSATION, marksOf(wrapped));
  expect(stretches.at(-1)).toMatchObject({
    by: 'agent',
    agentId: 'mara',
    wrapUp: { codeIds: ['solved'], notes: 'Glad' },
  });
  expect(stretches.filter(({ wrapUp: done }) => done !== undefined)).toHaveLength(1);
});

test('a stretch is named by the entry with which it began, whatever comes after', () => {
  const before = stretchesOf(CONVERSATION, marksOf(answered)).map(({ sequence }) => sequence);
  const after = stretchesOf(CONVERSATION, marksOf(wrapped)).map(({ sequence }) => sequence);
  expect(after).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
});
