import { expect, test } from 'vitest';
import type { GuestResponse } from '../prompts/response.ts';
import { onMessage } from './outgoing.ts';

const entry = (text: string, response?: GuestResponse) => ({
  id: 'm1',
  text,
  createdAt: 0,
  attempts: 0,
  delivery: { status: 'queued' } as const,
  ...(response && { response }),
});
const messageOf = (text: string, response?: GuestResponse) => {
  const frame = onMessage('token', entry(text, response));
  return frame.action === 'onMessage' ? frame.message : undefined;
};

test('words are text', () => {
  expect(messageOf('Hello')).toEqual({ type: 'Text', text: 'Hello', metadata: { id: 'm1' } });
});

test('a quick reply is structured and names what it answers', () => {
  const answers = [{ text: 'Yes', payload: 'y' }];
  expect(messageOf('Yes', { type: 'QuickReply', to: 'q', answers })).toEqual({
    type: 'Structured',
    text: 'Yes',
    content: [
      {
        contentType: 'ButtonResponse',
        buttonResponse: { type: 'QuickReply', text: 'Yes', payload: 'y', originatingMessageId: 'q' },
      },
    ],
    metadata: { id: 'm1', parentMessageId: 'q' },
  });
});

test('a time goes without words', () => {
  const answers = [{ text: 'Tuesday at ten', payload: '2026-11-24T10:00:00Z' }];
  expect(messageOf('', { type: 'DatePicker', to: 'q', answers })).not.toHaveProperty('text');
});

test('a form is one item with an answer for each question', () => {
  const answers = [{ question: 'name', text: 'Ann', payload: 'Ann' }];
  expect(messageOf('Mine', { type: 'Form', to: 'q', cannedResponseId: 'cr', answers })).toMatchObject({
    type: 'Structured',
    text: 'Mine',
    content: [
      {
        contentType: 'Form',
        form: {
          originatingMessageId: 'q',
          cannedResponseId: 'cr',
          response: [
            {
              id: 'name',
              component: {
                contentType: 'ButtonResponse',
                buttonResponse: { type: 'Form', text: 'Ann', payload: 'Ann' },
              },
            },
          ],
        },
      },
    ],
  });
});
