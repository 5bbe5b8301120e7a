import { expect, test } from 'vitest';
import { createConnectionWatch, createSessionWatch } from '../session-watch.ts';
import { type Frame, readFrame } from './frames.ts';

const id = '5b1d3c9e2f474a6b8c1d9e0f00000007';
const channel = { time: '2026-11-23T16:23:44.843Z', messageId: '5b1d3c9e-2f47-4a6b-8c1d-9e0f00000007' };
const text = { id, type: 'Text', direction: 'Inbound', text: 'Hi', channel };
const frame = (body: unknown, more: object = {}) => ({
  type: 'message',
  class: 'StructuredMessage',
  code: 200,
  body,
  ...more,
});
const answer = (className: string, body: unknown) => ({ type: 'response', class: className, code: 200, body });

test.each([
  ['a text', frame(text)],
  ['the answer to echo', { ...frame({ id, type: 'Text', text: 'ping', direction: 'Inbound' }), type: 'response' }],
  ['a session', answer('SessionResponse', { connected: true })],
  ['a sentence', { type: 'response', class: 'string', code: 400, body: 'Request failed.' }],
  [
    'a closed connection with its reason',
    { ...answer('ConnectionClosedEvent', { reason: 'signedIn', reasonCode: 'signedIn' }), type: 'message' },
  ],
])('takes %s', (_, good) => {
  expect(readFrame(JSON.stringify(good))).toEqual(good);
});

test.each([
  ['an unknown class', answer('ErrorMessage', {})],
  ['a field that nobody knows', frame({ ...text, colour: 'green' })],
  ['an envelope with one', frame(text, { colour: 'green' })],
  ['an explicit null', frame({ ...text, metadata: null })],
  ['a missing type', { class: 'string', code: 400, body: 'No' }],
  ['a missing code', { type: 'response', class: 'string', body: 'No' }],
  ['metadata that is no text', frame({ ...text, metadata: { id: 1 } })],
  ['a message without a time', frame({ ...text, channel: { messageId: channel.messageId } })],
  ['a time without milliseconds', frame({ ...text, channel: { ...channel, time: '2026-11-23T16:23:44Z' } })],
  ['an id that is a UUID', frame({ ...text, id: channel.messageId })],
  ['outbound text without a text', frame({ id, type: 'Text', direction: 'Outbound', channel: { time: channel.time } })],
  ['an event without events', frame({ id, type: 'Event', direction: 'Outbound', channel: { time: channel.time } })],
  ['an entity behind a guest', frame({ ...text, originatingEntity: 'Human' })],
  ['milliseconds for seconds', answer('SessionResponse', { connected: true, expirationDate: 1_795_456_200_000 })],
  [
    'an upload without a header',
    answer('PresignedUrlResponse', { attachmentId: 'a', url: 'https://a.example/', headers: {} }),
  ],
  ['an error that is no sentence', { type: 'response', class: 'string', code: 400, body: { message: 'No' } }],
  ['an error of code 200', answer('string', 'No')],
  ['something else than JSON', 'pong'],
])('fails on %s', (_, bad) => {
  expect(readFrame(typeof bad === 'string' ? bad : JSON.stringify(bad))).toBeTypeOf('string');
});

const SECOND = { ...text, id: id.replace('7', '8'), channel: { ...channel, time: '2026-11-23T16:23:44.844Z' } };
const outbound = { id, type: 'Text', direction: 'Outbound', text: 'Hi', channel: { time: channel.time } };

test.each([
  ['two messages in order', [frame(text), frame(SECOND)], undefined],
  ['a message told again', [frame(text), frame(SECOND), frame(text)], undefined],
  ['a mark of the session’s own', [frame(text, { tracingId: 'T1' })], undefined],
  ['two messages with one time', [frame(text), frame({ ...SECOND, channel })], /channel.time of another message/],
  ['a message that comes late', [frame(SECOND), frame(text)], /earlier channel.time/],
  [
    'a message whose time changes',
    [frame(text), frame({ ...text, channel: SECOND.channel })],
    /another time than before/,
  ],
  ['a mark on what is outbound', [frame(outbound, { tracingId: 'T1' })], /though it is outbound/],
  ['a mark that no request had', [frame(text, { tracingId: 'T2' })], /that no request had/],
])('watches %s', (_, frames, problem) => {
  const session = createSessionWatch();
  session.tracingIds.add('T1');
  const { judge } = createConnectionWatch(session);
  const found = frames.map((each) => judge(each as Frame)).find((each) => each !== undefined);
  if (problem === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(problem);
});

test('a place in the queue is taken only by a connection that has asked for it', () => {
  const place = { type: 'message', class: 'QueuePlaceEvent', code: 200, body: { place: 2 } } as Frame;
  const { note, judge } = createConnectionWatch(createSessionWatch());
  note({ action: 'configureSession' });
  expect(judge(place)).toContain('nobody asked for');
  note({ action: 'configureSession', queuePlace: true });
  expect(judge(place)).toBeUndefined();
});
