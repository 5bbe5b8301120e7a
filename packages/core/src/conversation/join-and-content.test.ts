import { describe, expect, test } from 'vitest';
import type { ConversationCommand } from './commands.ts';
import type { Card } from './content.ts';
import type { AttachmentRef } from './message.ts';
import type { Step } from './scenario.test-kit.ts';
import { accept, disconnect, join, message, offer, play, start, toNobody } from './scenario.test-kit.ts';

const connected: Step[] = [start(), offer('mara'), accept('mara')];
const press = (text: string) =>
  ({ contentType: 'ButtonResponse', buttonResponse: { type: 'QuickReply', text, payload: text } }) as const;
const pressed = (text: string): ConversationCommand => ({
  type: 'message',
  facts: toNobody,
  message: { text: '', attachments: [], responses: [press(text)] },
});
const offering = (card: Card, attachments: readonly AttachmentRef[] = []): ConversationCommand => ({
  type: 'answer',
  agentId: 'mara',
  agentName: 'mara',
  message: { text: '', attachments, content: [{ contentType: 'Card', card }] },
});

describe('a guest who joins', () => {
  test('starts before they have said anything, and their first message is just a message', () => {
    const joined = play([join()]);
    expect(joined.events.map(({ type }) => type)).toEqual(['Started', 'GuestJoined', 'FlowMessaged', 'Queued']);
    expect(joined.state).toMatchObject({ status: 'waiting', opening: '', unanswered: 0 });
    const { events, state } = play([join(), message('Hello')]);
    expect(events.map(({ type }) => type)).toEqual(['GuestMessaged']);
    expect(state).toMatchObject({ status: 'waiting', opening: 'Hello', unanswered: 1 });
  });

  test.each<[string, Step[], Step, string]>([
    ['twice', [join()], join(), 'alreadyStarted'],
    ['a conversation that goes on', [start()], join(), 'alreadyStarted'],
    ['without a licence', [], join({}, false), 'notLicensed'],
  ])('is refused: %s', (_, given, when, refusal) => {
    expect(play([...given, when]).refusal).toBe(refusal);
  });
});

describe('structured messages', () => {
  test('are shown in lists by what was pressed and what was offered', () => {
    expect(play([join(), pressed('Where is my order?')]).state).toMatchObject({
      opening: 'Where is my order?',
      latest: { from: 'guest', text: 'Where is my order?' },
      unanswered: 1,
    });
    expect(play([...connected, offering({ title: 'Boots', actions: [] })]).state).toMatchObject({
      latest: { from: 'agent', text: 'Boots' },
    });
  });

  test.each<[string, Step]>([
    ['a press that says nothing', pressed(' ')],
    [
      'a card with a file',
      offering({ title: 'A', actions: [] }, [{ id: 'f', fileName: 'a', mime: 'image/png', size: 1 }]),
    ],
    [
      'a link that runs',
      offering({ title: 'A', actions: [{ type: 'Link', text: 'Look', url: 'javascript:alert(1)' }] }),
    ],
  ])('are refused: %s', (_, when) => {
    expect(play([...connected, when]).refusal).toBe('structureInvalid');
  });

  test('of a flow go into the log as they are', () => {
    const content = [{ contentType: 'QuickReply', quickReply: { text: 'Return', payload: 'return' } }] as const;
    const nodes = {
      greet: { type: 'sendMessage', text: 'Hello', content, next: 'end' },
      end: { type: 'disconnect' },
    } as const;
    const { events } = play([start('Hi', { ...toNobody, flow: { ...toNobody.flow, nodes } })]);
    expect(events).toContainEqual({ type: 'FlowMessaged', text: 'Hello', content });
  });
});

test('what the page says of the guest is kept through everything, the latest of each', () => {
  const says = (customAttributes: Record<string, string>): Step => ({
    type: 'message',
    facts: toNobody,
    message: { text: 'Hi', attachments: [], customAttributes },
  });
  const steps = [join({ plan: 'free', shop: 'Oslo' }), says({ plan: 'pro' }), offer('mara'), accept('mara')];
  const { state } = play([...steps, disconnect('mara'), message()]);
  expect(state?.attributes).toEqual({ shop: 'Oslo', plan: 'pro' });
});
