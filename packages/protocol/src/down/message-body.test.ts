import type { MessageContent } from '@rejoin/core/conversation/content';
import type { GuestVisible } from '@rejoin/core/visibility/visible-to-guest';
import { expect, test } from 'vitest';
import { messageBodyOf, presenceEcho } from './message-body.ts';
import { messageBody } from './structured-message.ts';

const conversationId = '5b1d3c9e-2f47-4a6b-8c1d-9e0f1a2b3c4d';
const at = Date.UTC(2026, 10, 23, 16, 23, 44, 843);
const id = '5b1d3c9e2f474a6b8c1d9e0f00000007';
const image = { id: 'f1', fileName: 'boot.png', mime: 'image/png', size: 1200, width: 640, height: 480 };

function bodyOf(event: GuestVisible) {
  const body = messageBodyOf({ conversationId, entry: { sequence: 7, at, event } }, (attachmentId) => ({
    id: attachmentId,
    url: `https://chat.example/downloads/${attachmentId}`,
    thumbnailUrl: `https://chat.example/thumbnails/${attachmentId}`,
  }));
  expect(messageBody.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
  return body;
}

test('a guest reads their own message back, with what they sent along', () => {
  const message = {
    text: 'Hi',
    attachments: [],
    metadata: { id: 'm1' },
    tracingId: 'T1',
    customAttributes: { plan: 'pro' },
  };
  expect(bodyOf({ type: 'GuestMessaged', message })).toEqual({
    id,
    type: 'Text',
    direction: 'Inbound',
    text: 'Hi',
    channel: {
      time: '2026-11-23T16:23:44.843Z',
      messageId: '5b1d3c9e-2f47-4a6b-8c1d-9e0f00000007',
      type: 'Private',
      from: {},
      metadata: { customAttributes: { plan: 'pro' } },
    },
    metadata: { id: 'm1' },
  });
});

test('an agent has a name and is human; an image has all that a client needs', () => {
  const body = bodyOf({
    type: 'AgentMessaged',
    agentId: 'a1',
    agentName: 'Mara',
    message: { text: '', attachments: [image] },
  });
  expect(body).toMatchObject({
    direction: 'Outbound',
    text: '',
    channel: { from: { nickname: 'Mara' } },
    originatingEntity: 'Human',
  });
  expect(body.content).toEqual([
    {
      contentType: 'Attachment',
      attachment: {
        id: 'f1',
        url: 'https://chat.example/downloads/f1#width=640&height=480',
        filename: 'boot.png',
        mediaType: 'Image',
        mime: 'image/png',
        fileSize: 1200,
      },
    },
  ]);
});

const card = { title: 'Boots', actions: [{ type: 'Link', text: 'Look', url: 'https://shop.example' }] } as const;
const linked = { ...card, defaultAction: { type: 'Link', url: 'https://shop.example' } } as const;

test('what a flow offers is structured, with its question', () => {
  const quickReply = { text: 'Yes', payload: 'yes' };
  expect(
    bodyOf({ type: 'FlowMessaged', text: 'Well?', content: [{ contentType: 'QuickReply', quickReply }] }),
  ).toMatchObject({
    type: 'Structured',
    direction: 'Outbound',
    text: 'Well?',
    content: [{ contentType: 'QuickReply', quickReply: { text: 'Yes', payload: 'yes', action: 'Message' } }],
    originatingEntity: 'Bot',
  });
});

test('a card has the description and the words that the mobile client fails without', () => {
  const shown = { ...linked, description: '', defaultAction: { ...linked.defaultAction, text: 'Boots' } };
  const message = (content: MessageContent) => ({ text: '', attachments: [], content: [content] });
  const agent = { type: 'AgentMessaged', agentId: 'a1', agentName: 'Mara' } as const;
  expect(bodyOf({ ...agent, message: message({ contentType: 'Card', card: linked }) })).toMatchObject({
    type: 'Structured',
    text: '',
    content: [{ contentType: 'Card', card: shown }],
    originatingEntity: 'Human',
  });
  expect(
    bodyOf({ ...agent, message: message({ contentType: 'Carousel', carousel: { cards: [card, linked] } }) }).content,
  ).toEqual([{ contentType: 'Carousel', carousel: { cards: [{ ...card, description: '' }, shown] } }]);
});

test('pickers and forms go out as they are', () => {
  const datePicker = { title: 'When?', availableTimes: [{ dateTime: '2026-11-24T09:00:00.000Z', duration: 1800 }] };
  const sections = [{ title: 'Sizes', multipleSelection: true, items: [{ id: 's', title: 'Small' }] }];
  const listPicker = { sections, receivedMessage: { title: 'Which?' }, replyMessage: {} };
  const input = { id: 'name', isRequired: true, isMultipleLine: false };
  const pageComponents = [
    { formComponentType: 'Input', input },
    { formComponentType: 'DatePicker', datePicker },
    { formComponentType: 'ListPicker', listPicker },
    { formComponentType: 'WheelPicker', wheelPicker: { id: 'w', items: [{ id: '1', title: 'One' }] } },
  ] as const;
  const form = { cannedResponseId: 'f1', formPages: [{ title: 'You', subtitle: '', pageComponents }] };
  const contents: MessageContent[] = [
    { contentType: 'DatePicker', datePicker },
    { contentType: 'ListPicker', listPicker },
    { contentType: 'Form', form },
  ];
  for (const content of contents)
    expect(bodyOf({ type: 'FlowMessaged', text: '', content: [content] }).content).toEqual([content]);
});

test('a guest reads what they pressed, in words also where their client sent none', () => {
  const buttonResponse = { type: 'QuickReply', text: 'Yes', payload: 'yes', originatingMessageId: 'o1' } as const;
  const responses = [{ contentType: 'ButtonResponse', buttonResponse }] as const;
  const metadata = { id: 'm1', parentMessageId: 'p1' };
  expect(bodyOf({ type: 'GuestMessaged', message: { text: '', attachments: [], responses, metadata } })).toMatchObject({
    type: 'Structured',
    direction: 'Inbound',
    text: 'Yes',
    content: responses,
    metadata,
  });
  const component = {
    contentType: 'ButtonResponse',
    buttonResponse: { type: 'Form', text: 'Ida', payload: 'Ida' },
  } as const;
  const filledIn = [
    { contentType: 'Form', form: { cannedResponseId: 'f1', response: [{ id: 'name', component }] } },
  ] as const;
  expect(
    bodyOf({ type: 'GuestMessaged', message: { text: 'Done', attachments: [], responses: filledIn } }),
  ).toMatchObject({ type: 'Structured', text: 'Done', content: filledIn });
});

test('a join is an event of the guest’s, with what came along', () => {
  const join = { tracingId: 'T1', metadata: { id: 'j1' }, customAttributes: { plan: 'pro' } };
  expect(bodyOf({ type: 'GuestJoined', join })).toEqual({
    id,
    type: 'Event',
    direction: 'Inbound',
    events: [{ eventType: 'Presence', presence: { type: 'Join' } }],
    channel: {
      time: '2026-11-23T16:23:44.843Z',
      messageId: '5b1d3c9e-2f47-4a6b-8c1d-9e0f00000007',
      type: 'Private',
      from: {},
      metadata: { customAttributes: { plan: 'pro' } },
    },
    metadata: { id: 'j1' },
  });
});

test('the flow is a bot', () => {
  expect(bodyOf({ type: 'FlowMessaged', text: 'Welcome' })).toMatchObject({
    direction: 'Outbound',
    originatingEntity: 'Bot',
    text: 'Welcome',
  });
});

test('a program is a bot, also where it ends an agent’s leg', () => {
  const program = { byId: 'parcels', byName: 'Parcels' };
  const body = bodyOf({ type: 'ProgramMessaged', ...program, text: 'It is on its way' });
  expect(body).toMatchObject({ direction: 'Outbound', originatingEntity: 'Bot', text: 'It is on its way' });
  expect(JSON.stringify(body)).not.toContain('arcels');
  const left = { type: 'Disconnected', agentId: 'a1', notice: 'status' } as const;
  expect(bodyOf(left)).toMatchObject({ originatingEntity: 'Human' });
  expect(bodyOf({ ...left, ...program })).toMatchObject({ originatingEntity: 'Bot' });
});

test.each([
  ['status', 'false'],
  ['readOnly', 'true'],
] as const)('a disconnect with the notice %s says readOnly %s in words', (notice, readOnly) => {
  expect(bodyOf({ type: 'Disconnected', agentId: 'a1', notice })).toMatchObject({
    type: 'Event',
    direction: 'Outbound',
    events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
    metadata: { readOnly },
  });
});

test('a clear is echoed as the guest’s own event', () => {
  const body = presenceEcho('Clear', { id, at });
  expect(messageBody.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    type: 'Event',
    direction: 'Inbound',
    events: [{ eventType: 'Presence', presence: { type: 'Clear' } }],
  });
});
