import { expect, test } from 'vitest';
import { AGENT_TEXT_MAX_CHARACTERS } from './message.ts';
import { accept, disconnect, message, offer, play, start, strict, toStrict } from './scenario.test-kit.ts';

const PROGRAM = { byId: 'parcels', byName: 'Parcels' };
const writes = (text = 'It is on its way') => ({ type: 'programMessage', ...PROGRAM, text }) as const;
const leaves = { type: 'programDisconnect', ...PROGRAM, notice: 'status' } as const;
const connected = [start('Hi', toStrict), offer('mara', strict), accept('mara')] as const;

test('what a program writes is the latest, and answers for no agent', () => {
  const { state } = play([...connected, writes()]);
  expect(state).toMatchObject({
    status: 'connected',
    latest: { from: 'flow', text: 'It is on its way' },
    unanswered: 1,
  });
});

test('a program that ends an agent’s leg says so, and leaves the agent the after-call work', () => {
  const { state, events } = play([...connected, leaves]);
  expect(events).toEqual([{ type: 'Disconnected', agentId: 'mara', notice: 'status', ...PROGRAM }]);
  expect(state).toMatchObject({ status: 'disconnected', wrapUps: [{ agentId: 'mara', leg: 1 }] });
});

test('who waited when a program ended that, and comes back, asks for what they asked for', () => {
  const { state: waiting } = play([start('Hi', toStrict)]);
  const { state } = play([start('Hi', toStrict), leaves]);
  expect(state).toMatchObject({ status: 'disconnected', request: (waiting as { request: object }).request });
  const back = play([start('Hi', toStrict), leaves, message('Still there?', toStrict)]);
  expect(back.state).toMatchObject({ status: 'waiting', leg: 2 });
});

test('nothing is written to a guest who may not write back, and nothing that says nothing or too much', () => {
  expect(play([...connected, disconnect('mara', 'readOnly'), writes()]).refusal).toBe('conversationReadOnly');
  expect(play([...connected, writes(' ')]).refusal).toBe('textEmpty');
  expect(play([...connected, writes('x'.repeat(AGENT_TEXT_MAX_CHARACTERS + 1))]).refusal).toBe('textTooLong');
});

test('after the session’s end nothing is written, and what is under way may still be ended', () => {
  const late = 4 * 24 * 60 * 60 * 1000;
  expect(play([...connected, { after: late, command: writes() }]).refusal).toBe('sessionExpired');
  expect(play([...connected, { after: late, command: leaves }]).state?.status).toBe('disconnected');
});
