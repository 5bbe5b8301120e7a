import type { ButtonResponse, GuestResponse, MessageContent } from '@rejoin/core/conversation/content';
import { messageId } from '@rejoin/core/conversation/message-id';
import { expect, test } from 'vitest';
import { entry, ME, TALK } from '../../live/live.test-kit.ts';
import type { ThreadEntry } from '../../live/wire.ts';
import { threadItems } from './thread-items.ts';

const QUICK: MessageContent[] = ['Yes', 'No'].map((text) => ({
  contentType: 'QuickReply',
  quickReply: { text, payload: text.toLowerCase() },
}));
const TIMES: MessageContent = {
  contentType: 'DatePicker',
  datePicker: { title: 'When?', availableTimes: [{ dateTime: '2026-11-24T10:00:00Z', duration: 1800 }] },
};
const FORM: MessageContent = {
  contentType: 'Form',
  form: {
    cannedResponseId: 'cr',
    formPages: [
      {
        title: 'You',
        subtitle: '',
        pageComponents: [
          {
            formComponentType: 'Input',
            input: { id: 'name', title: 'Name', isRequired: true, isMultipleLine: false },
          },
          {
            formComponentType: 'ListPicker',
            listPicker: {
              id: 'what',
              sections: [],
              receivedMessage: { title: 'What comes back?' },
              replyMessage: {},
            },
          },
        ],
      },
      {
        title: 'Size',
        subtitle: '',
        pageComponents: [{ formComponentType: 'WheelPicker', wheelPicker: { items: [] } }],
      },
    ],
  },
};

const asked = (sequence: number, text: string, ...content: MessageContent[]): ThreadEntry =>
  entry(sequence, {
    type: 'AgentMessaged',
    agentId: ME,
    agentName: 'Mara',
    message: { text, attachments: [], content },
  });
const answered = (sequence: number, text: string, ...responses: GuestResponse[]): ThreadEntry =>
  entry(sequence, { type: 'GuestMessaged', message: { text, attachments: [], responses } });
const pressed = (type: ButtonResponse['type'], text: string, payload: string, to?: number): GuestResponse => ({
  contentType: 'ButtonResponse',
  buttonResponse: { type, text, payload, ...(to !== undefined && { originatingMessageId: messageId(TALK, to) }) },
});
const filledIn = (to: number, ...answers: [string, string][]): GuestResponse => ({
  contentType: 'Form',
  form: {
    originatingMessageId: messageId(TALK, to),
    cannedResponseId: 'cr',
    response: answers.map(([id, text]) => ({
      id,
      component: { contentType: 'ButtonResponse', buttonResponse: { type: 'Form', text, payload: text } },
    })),
  },
});

const bubbles = (...entries: ThreadEntry[]) =>
  threadItems({
    conversationId: TALK,
    entries,
    outgoing: [],
    delivered: 9,
    agentId: ME,
    agentNames: {},
    queues: [],
  }).flatMap((item) => (item.type === 'bubble' ? [item] : []));

test('what is offered stands below the words it goes with, and only the last says how far it has got', () => {
  const list = bubbles(asked(1, 'Was that all?', ...QUICK));
  expect(list.map(({ text, part, delivery }) => [text, part !== undefined, delivery])).toEqual([
    ['Was that all?', false, undefined],
    ['', true, 'delivered'],
  ]);
  expect(new Set(list.map(({ key }) => key)).size).toBe(2);
});

test('words that only repeat what is offered are left out', () => {
  expect(bubbles(asked(1, 'When?', TIMES)).map(({ text }) => text)).toEqual(['']);
  expect(bubbles(asked(1, '', TIMES)).map(({ text }) => text)).toEqual(['']);
});

test('an answer says what was asked, and the question shows what was taken', () => {
  const [, offer, answer] = bubbles(
    asked(1, 'Was that all?', ...QUICK),
    answered(2, 'Yes', pressed('QuickReply', 'Yes', 'yes')),
  );
  expect(offer?.part).toMatchObject({ structure: { chosen: [{ text: 'Yes', payload: 'yes' }] } });
  expect(answer).toMatchObject({
    from: 'guest',
    text: '',
    part: { answer: { type: 'QuickReply', question: 'Was that all?', lines: [{ answer: 'Yes' }] } },
  });
});

test('of several cards the one that was pressed is named', () => {
  const card = (title: string) => ({
    title,
    actions: [{ type: 'Postback' as const, text: 'Take it', payload: title }],
  });
  const carousel = { cards: [card('Mug'), card('Tent')] };
  const [, answer] = bubbles(
    asked(1, '', { contentType: 'Carousel', carousel }),
    answered(2, 'Take it', pressed('Button', 'Take it', 'Tent', 1)),
  );
  expect(answer?.part).toMatchObject({ answer: { type: 'Button', question: 'Tent', lines: [{ answer: 'Take it' }] } });
});

test('of two questions the one that the answer names is answered', () => {
  const [first, second, answer] = bubbles(
    asked(1, '', TIMES),
    asked(2, '', { ...TIMES, datePicker: { ...TIMES.datePicker, title: 'And then?' } }),
    answered(3, '', pressed('DatePicker', 'Tuesday at ten', '2026-11-24T10:00:00Z', 1)),
  );
  expect(first?.part).toMatchObject({ structure: { chosen: [{ payload: '2026-11-24T10:00:00Z' }] } });
  expect(second?.part).toMatchObject({ structure: { chosen: [] } });
  const at = Date.UTC(2026, 10, 24, 10);
  expect(answer?.part).toEqual({
    answer: { type: 'DatePicker', question: 'When?', lines: [{ answer: 'Tuesday at ten', at }] },
  });
});

test('a form’s answers stand beside its questions, several to one question together', () => {
  const filled = filledIn(1, ['name', 'Ann'], ['what', 'Mug'], ['what', 'Tent'], ['2.1', 'Small']);
  const [, said, answer] = bubbles(asked(1, '', FORM), answered(2, 'My return', filled));
  expect(said?.text).toBe('My return');
  expect(answer?.part).toEqual({
    answer: {
      type: 'Form',
      question: 'You',
      lines: [
        { question: 'Name', answer: 'Ann' },
        { question: 'What comes back?', answer: 'Mug, Tent' },
        { question: 'Size', answer: 'Small' },
      ],
    },
  });
});

test('an answer whose question lies further up is told all the same', () => {
  const [said, answer] = bubbles(answered(8, 'Sent', filledIn(1, ['name', 'Ann'])));
  expect(said?.text).toBe('Sent');
  expect(answer?.part).toEqual({ answer: { type: 'Form', lines: [{ question: 'name', answer: 'Ann' }] } });
});
