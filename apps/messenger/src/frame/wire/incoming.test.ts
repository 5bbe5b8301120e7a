import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIncoming } from './incoming.ts';

const read = (frame: object) => readIncoming(JSON.stringify({ type: 'message', code: 200, ...frame }), 77);
const text = {
  id: 'a',
  type: 'Text',
  direction: 'Outbound',
  text: 'Hi',
  channel: { time: '2026-11-23T10:00:00.123Z' },
};

test('whatever comes, reading it never throws', () => {
  const known = fc.constantFrom(
    'SessionResponse',
    'StructuredMessage',
    'JwtResponse',
    'PresignedUrlResponse',
    'GenerateUrlError',
    'TooManyRequestsErrorMessage',
    'QueuePlaceEvent',
    'string',
  );
  const frame = fc.record({
    class: known,
    type: fc.constantFrom('message', 'response'),
    code: fc.jsonValue(),
    body: fc.jsonValue(),
    tracingId: fc.jsonValue(),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        frame.map((value) => JSON.stringify(value)),
      ),
      (value) => readIncoming(value, 0).kind.length > 0,
    ),
  );
});

describe('a message', () => {
  test('of an agent has their name, its time and its side', () => {
    const item = read({
      class: 'StructuredMessage',
      body: { ...text, channel: { ...text.channel, from: { nickname: 'Mara' } }, originatingEntity: 'Human' },
    });
    expect(item).toEqual({
      kind: 'item',
      item: {
        kind: 'message',
        id: 'a',
        mine: false,
        at: Date.parse('2026-11-23T10:00:00.123Z'),
        name: 'Mara',
        bot: false,
        text: 'Hi',
        attachments: [],
      },
    });
  });

  test('of the guest has the id the guest gave it', () => {
    const body = { ...text, direction: 'Inbound', metadata: { id: 'm1' } };
    expect(read({ class: 'StructuredMessage', body, tracingId: 't' })).toMatchObject({
      tracingId: 't',
      item: { mine: true, clientId: 'm1' },
    });
  });

  test('without a time gets the moment it came', () => {
    expect(read({ class: 'StructuredMessage', body: { ...text, channel: { time: null } } })).toMatchObject({
      item: { at: 77 },
    });
  });

  test('with a picture has its size from the fragment of its address, or none', () => {
    const picture = (fragment: string) => {
      const url = `https://chat.example/f${fragment}`;
      const attachment = { id: 'f', url, filename: 'a.png', mediaType: 'Image' };
      return read({
        class: 'StructuredMessage',
        body: { ...text, content: [{ contentType: 'Attachment', attachment }] },
      });
    };
    const attached = (more: object) => ({
      item: { attachments: [expect.objectContaining({ id: 'f', isImage: true, ...more })] },
    });
    expect(picture('#width=4&height=3')).toMatchObject(attached({ width: 4, height: 3 }));
    expect(picture('#width=wide&height=3')).toMatchObject(attached({}));
    expect(picture('')).not.toMatchObject(attached({ width: expect.anything() }));
  });

  test('has no link but http and https', () => {
    const attachment = { id: 'f', url: 'javascript:alert(1)', filename: 'a.png', mediaType: 'Image' };
    expect(
      read({ class: 'StructuredMessage', body: { ...text, content: [{ contentType: 'Attachment', attachment }] } }),
    ).toMatchObject({ item: { attachments: [] } });
  });

  test('that is an answer to echo, or says nothing, is no message', () => {
    expect(read({ type: 'response', class: 'StructuredMessage', body: text })).toEqual({ kind: 'other' });
    expect(read({ class: 'StructuredMessage', body: { ...text, text: '' } })).toEqual({ kind: 'other' });
  });
});

test('a disconnect of the other side ends the conversation, for good when it says so', () => {
  const event = (readOnly?: string) => ({
    ...text,
    type: 'Event',
    text: undefined,
    events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
    ...(readOnly && { metadata: { readOnly } }),
  });
  expect(read({ class: 'StructuredMessage', body: event() })).toMatchObject({
    item: { kind: 'ended', readOnly: false },
  });
  expect(read({ class: 'StructuredMessage', body: event('true') })).toMatchObject({
    item: { kind: 'ended', readOnly: true },
  });
});

test.each([
  [
    'a rate limit',
    { class: 'TooManyRequestsErrorMessage', code: 429, body: { retryAfter: 3 } },
    { kind: 'tooFast', retryAfterMs: 3000 },
  ],
  ['an expired session', { class: 'string', code: 4006, body: 'session has expired' }, { kind: 'expired' }],
  [
    'a refusal',
    { class: 'string', code: 4011, body: 'too long', tracingId: 'm' },
    { kind: 'refused', code: 4011, tracingId: 'm' },
  ],
  ['an unknown class', { class: 'Reaction', body: {} }, { kind: 'other' }],
])('reads %s', (_, frame, expected) => {
  expect(read(frame)).toEqual(expected);
});

test('a session tells what may be sent', () => {
  const allowedMedia = { inbound: { fileTypes: [{ type: 'image/png' }], maxFileSizeKB: 10 } };
  expect(read({ class: 'SessionResponse', body: { connected: true, newSession: true, allowedMedia } })).toEqual({
    kind: 'session',
    newSession: true,
    readOnly: false,
    media: { fileTypes: ['image/png'], maxBytes: 10_240 },
  });
});
