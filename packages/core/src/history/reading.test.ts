import { describe, expect, it, test } from 'vitest';
import { accept, disconnect, offer, play, type Step, start, T0 } from '../conversation/scenario.test-kit.ts';
import { fileVisibleInReading, mayReadEarlier, readingOf, visibleInReading } from './reading.ts';

const mara = { agentId: 'mara', mayMonitor: false };
const lena = { agentId: 'lena', mayMonitor: true };

const rings: Step[] = [start(), offer('mara')];
const hers: Step[] = [...rings, accept('mara')];
const over: Step[] = [start(), offer('jonas'), accept('jonas'), disconnect('jonas')];

function stateAfter(steps: readonly Step[]) {
  const { state } = play(steps);
  if (state === undefined) throw new Error('There is no conversation');
  return state;
}

describe('who may see what else a guest has talked about', () => {
  it.each([
    { who: 'the agent who has the conversation', steps: hers, reader: mara, may: true },
    {
      who: 'the agent who has put it aside',
      steps: [...hers, { type: 'park' as const, agentId: 'mara' }],
      reader: mara,
      may: true,
    },
    { who: 'an agent at whom it rings', steps: rings, reader: mara, may: false },
    { who: 'the agent who has had it', steps: [...hers, disconnect('mara')], reader: mara, may: false },
    { who: 'a colleague', steps: hers, reader: { ...mara, agentId: 'jonas' }, may: false },
    { who: 'who may read along', steps: rings, reader: lena, may: true },
  ])('$who: $may', ({ steps, reader, may }) => {
    expect(mayReadEarlier(stateAfter(steps), reader)).toBe(may);
  });
});

describe('how a conversation is read that is not in front of somebody', () => {
  const beside = stateAfter(hers);
  it.each([
    { name: 'by who may read along', state: over, reader: lena, grounds: {}, reading: { as: 'supervisor' } },
    {
      name: 'by the agent who has another one of the same guest',
      state: over,
      reader: mara,
      grounds: { beside },
      reading: { as: 'agent', agentId: 'mara' },
    },
    {
      name: 'by the agent who has had it last, all of it',
      state: over,
      reader: { ...mara, agentId: 'jonas' },
      grounds: { ownLeg: { takenAt: 1, leftAt: 2 } },
      reading: { as: 'agent', agentId: 'jonas' },
    },
    {
      name: 'by an agent who has had it before, to the end of their leg',
      state: over,
      reader: mara,
      grounds: { ownLeg: { takenAt: 1, leftAt: 2 } },
      reading: { as: 'agent', agentId: 'mara', readsUntil: 2 },
    },
    { name: 'not without such a one', state: over, reader: mara, grounds: {}, reading: undefined },
    {
      name: 'not beside one that only rings',
      state: over,
      reader: mara,
      grounds: { beside: stateAfter(rings) },
      reading: undefined,
    },
    {
      name: 'not while a colleague has it',
      state: [start(), offer('jonas'), accept('jonas')],
      reader: mara,
      grounds: { beside },
      reading: undefined,
    },
  ])('$name', ({ state, reader, grounds, reading }) => {
    expect(readingOf(stateAfter(state), reader, grounds)).toEqual(reading);
  });
});

test('a colleague sees of it what an agent sees, but no whisper to another', () => {
  const whispered = { type: 'Whispered', byId: 'lena', byName: 'Lena', toAgentId: 'jonas', text: 'Refund' } as const;
  const entry = { sequence: 1, at: T0, event: whispered };
  expect(visibleInReading(entry, { as: 'supervisor' })).toBe(true);
  expect(visibleInReading(entry, { as: 'agent', agentId: 'jonas' })).toBe(true);
  expect(visibleInReading(entry, { as: 'agent', agentId: 'mara' })).toBe(false);
});

describe('a file', () => {
  const agent = { as: 'agent', agentId: 'mara' } as const;
  it.each([
    { name: 'that was said', file: { sessionId: 's', sentAt: 5 }, reading: agent, may: true },
    { name: 'of another guest', file: { sessionId: 'x', sentAt: 5 }, reading: agent, may: false },
    { name: 'that was never sent', file: { sessionId: 's' }, reading: agent, may: false },
    {
      name: 'up to where they read',
      file: { sessionId: 's', sentAt: 5 },
      reading: { ...agent, readsUntil: 5 },
      may: true,
    },
    { name: 'from after that', file: { sessionId: 's', sentAt: 6 }, reading: { ...agent, readsUntil: 5 }, may: false },
    {
      name: 'for a supervisor',
      file: { sessionId: 's', sentAt: 6 },
      reading: { as: 'supervisor' } as const,
      may: true,
    },
  ])('$name: $may', ({ file, reading, may }) => {
    expect(fileVisibleInReading(file, { sessionId: 's' }, reading)).toBe(may);
  });
});
