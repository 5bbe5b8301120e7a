import { expect, test } from 'vitest';
import { onMessage } from './on-message.ts';
import { readUtterance, type Utterance } from './utterance.ts';

function read(message: unknown, channel?: unknown): Utterance {
  return readUtterance(onMessage.parse({ action: 'onMessage', token: 't', message, channel }));
}

const FILE = '0b6ab0e5-5a52-4e15-9d2a-6e2d5a6a9c11';
const file = { contentType: 'Attachment', attachment: { id: FILE } };
const presence = (type: string) => ({ type: 'Event', events: [{ eventType: 'Presence', presence: { type } }] });

test('a text is a message', () => {
  expect(read({ type: 'Text', text: 'Hi', metadata: { id: 'm1' } })).toEqual({
    type: 'message',
    text: 'Hi',
    attachmentIds: [],
    metadata: { id: 'm1' },
  });
});

test('a file without a type is a message with an empty text', () => {
  expect(read({ content: [file] })).toEqual({ type: 'message', text: '', attachmentIds: [FILE] });
});

test.each([
  ['beside the message', [{ type: 'Text', text: 'Hi' }, { metadata: { customAttributes: { plan: 'pro' } } }]],
  [
    'inside the message',
    [{ type: 'Text', text: 'Hi', channel: { metadata: { customAttributes: { plan: 'pro' } } } }, undefined],
  ],
])('custom attributes may stand %s', (_, [message, channel]) => {
  expect(read(message, channel)).toMatchObject({ customAttributes: { plan: 'pro' } });
});

test('custom attributes are counted in bytes of keys and values', () => {
  const attributes = (bytes: number) => ({ metadata: { customAttributes: { é: 'x'.repeat(bytes - 2) } } });
  expect(read({ type: 'Text', text: 'Hi' }, attributes(2048)).type).toBe('message');
  expect(read({ type: 'Text', text: 'Hi' }, attributes(2049))).toEqual({
    type: 'refused',
    code: 4013,
    message: 'Custom Attributes in channel metadata is larger than 2048 bytes',
  });
});

test.each([
  ['join', presence('Join'), 'join'],
  ['clear', presence('Clear'), 'clear'],
  ['typing', { type: 'Event', events: [{ eventType: 'Typing', typing: { type: 'On', duration: 5000 } }] }, 'typing'],
])('reads %s', (_, message, type) => {
  expect(read(message)).toEqual({ type });
});

test.each([
  ['two attachments', { content: [file, file] }, 400],
  ['another kind of content', { type: 'Text', text: '', content: [{ contentType: 'ButtonResponse' }] }, 400],
  ['an attachment without its id', { content: [{ contentType: 'Attachment' }] }, 4020],
  ['a structured message', { type: 'Structured', text: 'Yes' }, 400],
  ['an event without events', { type: 'Event' }, 4020],
  ['an unknown event', presence('Dance'), 400],
  ['metadata beyond the limit', { type: 'Text', text: 'Hi', metadata: { a: 'x'.repeat(2048) } }, 400],
  ['an id beyond the limit', { type: 'Text', text: 'Hi', metadata: { id: 'x'.repeat(129) } }, 400],
])('refuses %s', (_, message, code) => {
  expect(read(message)).toMatchObject({ type: 'refused', code });
});
