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
        url: 'https://chat.example/downloads/f1',
        filename: 'boot.png',
        mediaType: 'Image',
        mime: 'image/png',
        fileSize: 1200,
        width: 640,
        height: 480,
      },
    },
  ]);
});

test('the flow is a bot', () => {
  expect(bodyOf({ type: 'FlowMessaged', text: 'Welcome' })).toMatchObject({
    direction: 'Outbound',
    originatingEntity: 'Bot',
    text: 'Welcome',
  });
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
