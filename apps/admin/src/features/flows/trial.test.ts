import type { Flow, FlowNode } from '@rejoin/core/flow/flow';
import { describe, expect, it } from 'vitest';
import type { FlowChoices } from './flow.ts';
import { beginTrial, endCall, letTimePass, sayIn, type Trial } from './trial.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const choices: FlowChoices = {
  queues: [{ id: 'care', name: 'Customer care' }],
  schedules: [],
  agents: [{ id: 'mara', name: 'Mara' }],
  skills: [],
  secrets: [],
};
const nodes: Record<string, FlowNode> = {
  greet: {
    type: 'sendMessage',
    text: 'What is it about?',
    content: [{ contentType: 'QuickReply', quickReply: { text: 'My order', payload: 'order' } }],
    next: 'ask',
  },
  ask: { type: 'waitForAnswer', timeoutSeconds: 60, retries: 0, next: 'which', timedOut: 'end' },
  which: {
    type: 'decide',
    cases: [{ when: { type: 'payload', payload: 'order' }, next: 'lookup' }],
    otherwise: 'mara',
  },
  lookup: {
    type: 'callEndpoint',
    url: 'https://orders.example/latest',
    method: 'GET',
    timeoutSeconds: 5,
    store: [{ from: 'number', to: 'order' }],
    success: 'tell',
    failure: 'care',
    timedOut: 'end',
  },
  tell: { type: 'sendMessage', text: 'Order {{attribute.order}}', next: 'care' },
  mara: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'care' },
  care: { type: 'transferToQueue', queueId: 'care' },
  end: { type: 'disconnect' },
};
const flow: Flow = { id: 'flow', name: 'Flow', version: 1, start: 'greet', nodes };
const stage = { flow, choices };
const guest = { authenticated: false, returning: false, agentsAvailable: true };
const begun = beginTrial(stage, { at: NOON, guest, words: 'Hello' });
const texts = ({ lines }: Trial) => lines.map(({ text }) => text);
const pressed = sayIn(stage, begun, { text: 'My order', payload: 'order' });

describe('a conversation that is tried', () => {
  it('says what a guest would read, offers what they could press, and stands where it waits', () => {
    expect(texts(begun)).toEqual(['Hello', 'What is it about?']);
    expect(begun.buttons).toEqual([{ text: 'My order', payload: 'order' }]);
    expect(begun.rest?.node).toBe('ask');
  });

  it('asks for the answer of a server, and keeps what is named of it', () => {
    expect(pressed.request).toMatchObject({ method: 'GET', url: 'https://orders.example/latest' });
    expect(pressed.rest?.node).toBe('lookup');
    const told = endCall(stage, pressed, { type: 'answered', status: 200, body: '{"number":"A7"}' });
    expect(texts(told).slice(2)).toEqual([
      'My order',
      'Asks GET https://orders.example/latest',
      'Remembered: order = A7',
      'Order A7',
      'To the queue Customer care',
    ]);
    expect(told.attributes).toEqual({ order: 'A7' });
    expect(told).toMatchObject({ rest: undefined, request: undefined, buttons: [] });
  });

  it('goes on when the server fails or takes too long', () => {
    expect(texts(endCall(stage, pressed, { type: 'failed' })).at(-1)).toBe('To the queue Customer care');
    expect(texts(endCall(stage, pressed, { type: 'timedOut' })).at(-1)).toBe('The conversation ends');
  });

  it('still waits for the server when the guest writes in between', () => {
    const hurried = sayIn(stage, pressed, { text: 'Hurry up' });
    expect(hurried.request).toEqual(pressed.request);
    expect(texts(endCall(stage, hurried, { type: 'failed' })).at(-1)).toBe('To the queue Customer care');
  });

  it('ends when the time passes without an answer', () => {
    const passed = letTimePass(stage, begun);
    expect(texts(passed).slice(2)).toEqual(['The time goes by.', 'The conversation ends']);
    expect(passed.at).toBe(NOON + 60_000);
    expect(sayIn(stage, passed, { text: 'Hello?' })).toBe(passed);
  });

  it('comes to an agent only where they are available', () => {
    const other = { text: 'Something else' };
    expect(texts(sayIn(stage, begun, other)).at(-1)).toBe('To Mara, in the queue Customer care');
    const alone = beginTrial(stage, { at: NOON, guest: { ...guest, agentsAvailable: false } });
    expect(texts(sayIn(stage, alone, other)).at(-1)).toBe('To the queue Customer care');
  });

  it('knows of a queue whether somebody is on queue, and keeps it for a test', () => {
    const here: FlowNode = {
      type: 'decide',
      cases: [{ when: { type: 'queueStaffed', queueId: 'care' }, next: 'care' }],
      otherwise: 'end',
    };
    const asking = { choices, flow: { ...flow, start: 'here', nodes: { ...nodes, here } } };
    const staffed = beginTrial(asking, { at: NOON, guest });
    expect(texts(staffed)).toEqual(['To the queue Customer care']);
    expect(staffed.test.given).toMatchObject({ staffedQueueIds: ['care'] });
    const alone = beginTrial(asking, { at: NOON, guest: { ...guest, agentsAvailable: false } });
    expect(texts(alone)).toEqual(['The conversation ends']);
    expect(alone.test.given).toEqual({});
  });

  it('says why it can not go on where a node has gone under it', () => {
    const { ask: _ask, ...others } = nodes;
    const changed = { flow: { ...flow, nodes: others }, choices };
    expect(texts(sayIn(changed, begun, { text: 'Hi' })).slice(-2)).toEqual([
      'It can’t go on at “ask”: it does not wait there any more.',
      'The conversation ends',
    ]);
  });

  it('remembers what was done, for a test', () => {
    const told = endCall(stage, pressed, { type: 'failed' });
    expect(told.test).toEqual({
      ...{ name: '', at: NOON, steps: [{ say: 'Hello' }, { press: 'My order' }] },
      given: { availableAgentIds: ['mara'], calls: { lookup: { type: 'failed' } } },
    });
    const alone = beginTrial(stage, { at: NOON, guest: { ...guest, agentsAvailable: false } });
    expect(letTimePass(stage, alone).test).toEqual({ name: '', at: NOON, given: {}, steps: [{ wait: 60 }] });
    expect(sayIn(stage, begun, { text: 'Other' }).test.steps).toEqual([{ say: 'Hello' }, { say: 'Other' }]);
  });
});
