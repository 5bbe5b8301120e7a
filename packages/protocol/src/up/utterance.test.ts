import { expect, test } from 'vitest';
import { onMessage } from './on-message.ts';
import { readUtterance, type Utterance } from './utterance.ts';

function read(message: unknown, channel?: unknown): Utterance {
  return readUtterance(onMessage.parse({ action: 'onMessage', token: 't', message, channel }));
}

const FILE = '0b6ab0e5-5a52-4e15-9d2a-6e2d5a6a9c11';
const file = { contentType: 'Attachment', attachment: { id: FILE } };
const presence = (type: string) => ({ type: 'Event', events: [{ eventType: 'Presence', presence: { type } }] });

/** A press as the web client sends it. */
const pressed = (type: string, text: string, more: object = {}) => ({
  contentType: 'ButtonResponse',
  buttonResponse: { type, text, payload: `${text}!`, ...more },
});
const form = () => ({
  contentType: 'Form',
  form: {
    originatingMessageId: 'o1',
    cannedResponseId: 'c1',
    response: [
      {
        id: 'name',
        component: { contentType: 'ButtonResponse', buttonResponse: { type: 'Form', text: 'Ida', payload: 'Ida' } },
      },
      { id: 'note', component: { contentType: 'ButtonResponse', buttonResponse: { type: 'Form', text: '' } } },
    ],
  },
});

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

test.each<[string, object, object]>([
  [
    'a quick reply of the web client',
    { type: 'Structured', text: 'Yes', content: [pressed('QuickReply', 'Yes')] },
    { text: 'Yes', responses: [pressed('QuickReply', 'Yes')] },
  ],
  [
    'a quick reply of the mobile client',
    { type: 'Text', text: '', content: [pressed('QuickReply', 'Yes', { originatingMessageId: 'o1' })] },
    { text: '', responses: [pressed('QuickReply', 'Yes', { originatingMessageId: 'o1' })] },
  ],
  [
    'a button of a card',
    { type: 'Structured', text: 'Buy', content: [pressed('Button', 'Buy')] },
    { text: 'Buy', responses: [pressed('Button', 'Buy')] },
  ],
  [
    'a date of the web client',
    { type: 'Structured', content: [pressed('DatePicker', '9:00')], metadata: { id: 'm1', parentMessageId: 'p1' } },
    { text: '', responses: [pressed('DatePicker', '9:00')], metadata: { id: 'm1', parentMessageId: 'p1' } },
  ],
  [
    'several of a list',
    {
      type: 'Structured',
      text: 'S, M',
      content: [pressed('ListPicker', 'S'), pressed('ListPicker', 'M', { id: 'm' })],
    },
    { text: 'S, M', responses: [pressed('ListPicker', 'S'), pressed('ListPicker', 'M', { id: 'm' })] },
  ],
  [
    'a response without a type, with fields that nobody knows',
    { content: [{ ...pressed('QuickReply', 'Yes', { colour: 'red' }), weight: 3 }], mood: 'good' },
    { text: '', responses: [pressed('QuickReply', 'Yes')] },
  ],
])('reads %s', (_, message, meant) => {
  expect(read(message)).toEqual({ type: 'message', attachmentIds: [], ...meant });
});

test('reads a form, with the fields that were left blank', () => {
  const meant = structuredClone(form());
  meant.form.response[1] = {
    id: 'note',
    component: { contentType: 'ButtonResponse', buttonResponse: { type: 'Form', text: '', payload: '' } },
  };
  expect(read({ type: 'Structured', text: 'Ida', content: [form()], metadata: { id: 'm1' } })).toEqual({
    type: 'message',
    text: 'Ida',
    attachmentIds: [],
    responses: [meant],
    metadata: { id: 'm1' },
  });
});

test('custom attributes in both places are taken together, those beside the message first', () => {
  const attributes = (customAttributes: object) => ({ metadata: { customAttributes } });
  const inside = attributes({ plan: 'free', shop: 'Oslo' });
  expect(read({ type: 'Text', text: 'Hi', channel: inside }, attributes({ plan: 'pro' }))).toMatchObject({
    customAttributes: { plan: 'pro', shop: 'Oslo' },
  });
});

test('a join brings what it was sent with', () => {
  const along = { metadata: { id: 'j1' }, channel: { metadata: { customAttributes: { plan: 'pro' } } } };
  expect(read({ ...presence('Join'), ...along })).toEqual({
    type: 'join',
    metadata: { id: 'j1' },
    customAttributes: { plan: 'pro' },
  });
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

test('custom attributes that are numbers, true or false are read as words', () => {
  expect(read({ type: 'Text', text: 'Hi' }, { metadata: { customAttributes: { age: 5, vip: true } } })).toMatchObject({
    customAttributes: { age: '5', vip: 'true' },
  });
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
  ['a file beside a response', { content: [file, pressed('QuickReply', 'Yes')] }, 400],
  ['two quick replies', { content: [pressed('QuickReply', 'Yes'), pressed('QuickReply', 'No')] }, 400],
  ['a form beside a response', { content: [form(), pressed('ListPicker', 'Yes')] }, 400],
  ['another kind of content', { type: 'Text', text: '', content: [{ contentType: 'Card' }] }, 400],
  ['a response that is missing', { type: 'Text', text: '', content: [{ contentType: 'ButtonResponse' }] }, 4020],
  ['a form that is missing', { type: 'Structured', content: [{ contentType: 'Form' }] }, 4020],
  ['an attachment without its id', { content: [{ contentType: 'Attachment' }] }, 4020],
  ['a structured message without structure', { type: 'Structured', text: 'Yes' }, 4020],
  ['a receipt', { type: 'Receipt', text: 'Yes' }, 400],
  ['an event without events', { type: 'Event' }, 4020],
  ['two events at once', { type: 'Event', events: [...presence('Join').events, ...presence('Clear').events] }, 400],
  ['an unknown event', presence('Dance'), 400],
  ['metadata beyond the limit', { type: 'Text', text: 'Hi', metadata: { a: 'x'.repeat(2048) } }, 400],
  ['an id beyond the limit', { type: 'Text', text: 'Hi', metadata: { id: 'x'.repeat(129) } }, 400],
])('refuses %s', (_, message, code) => {
  expect(read(message)).toMatchObject({ type: 'refused', code });
});
