import { describe, expect, test } from 'vitest';
import { entry, ME, row, said, TALK } from '../../live/live.test-kit.ts';
import type { AgentNews, InboxRow, ThreadEntry } from '../../live/wire.ts';
import { handoverNotice, namesIn } from './handover-notice.ts';

const mine = row({ guestName: 'Mia' });
const rules = { introductionWords: '', wrapUp: { prompt: 'mandatory', timeoutSeconds: 60 } } as const;
const happened = (event: ThreadEntry['event'], after: Partial<InboxRow> = {}): AgentNews => ({
  type: 'conversation',
  row: row({ guestName: 'Mia', ...after }),
  entries: [entry(2, event)],
});
const whispered = { type: 'Whispered', byId: 'lena', byName: 'Lena', toAgentId: ME, text: 'Offer a refund' } as const;
const waits: AgentNews = {
  type: 'conversation',
  row: row({ guestName: 'Mia', group: 'waiting' }),
  entries: [],
  moved: { byName: 'Vera', queueId: 'returns' },
};
const view = { before: mine, agentId: ME, nameOf: () => 'Jonas', queueName: () => 'Returns', isOpen: false };

describe('what is said of a conversation of mine', () => {
  test.each<[string, AgentNews, string | undefined]>([
    ['gone to somebody', { type: 'gone', conversationId: TALK, takenBy: 'Lena' }, 'Lena has Mia now.'],
    ['gone to nobody', { type: 'gone', conversationId: TALK }, undefined],
    [
      'moved to a colleague',
      { type: 'gone', conversationId: TALK, moved: { byName: 'Vera', toAgentId: 'jonas', queueId: 'returns' } },
      'Vera moved Mia to Jonas.',
    ],
    ['moved to a queue that I serve', waits, 'Vera moved Mia to Returns.'],
    [
      'taken over with work left to do',
      happened({ type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'q', rules }, { group: 'afterCallWork' }),
      'Lena has Mia now.',
    ],
    ['taken by me', happened({ type: 'TakenOver', byId: ME, byName: 'Mara', queueId: 'q', rules }), undefined],
    [
      'taken by a colleague',
      happened({ type: 'Accepted', agentId: 'jonas', agentName: 'Jonas' }),
      'Jonas has Mia now.',
    ],
    ['declined', happened({ type: 'TransferEnded', toAgentId: 'jonas', because: 'declined' }), 'Jonas declined.'],
    [
      'not answered',
      happened({ type: 'TransferEnded', toAgentId: 'jonas', because: 'unanswered' }),
      'Jonas did not answer.',
    ],
    ['cancelled by me', happened({ type: 'TransferEnded', toAgentId: 'jonas', because: 'cancelled' }), undefined],
    ['whispered about', happened(whispered), 'Lena whispers about Mia'],
    [
      'closed by silence',
      happened({ type: 'Disconnected', agentId: ME, notice: 'status', because: 'inactivity' }),
      'Mia was closed: nobody wrote.',
    ],
    ['written in', happened(said('Hi')), undefined],
  ])('%s', (_, news, text) => {
    expect(handoverNotice(news, view)?.text).toBe(text);
  });

  test('a whisper in the thread before me needs no notice', () => {
    expect(handoverNotice(happened(whispered), { ...view, isOpen: true })).toBeUndefined();
  });
});

test('who is offered one is told that it was moved', () => {
  const moved = { byName: 'Vera', toAgentId: 'jonas', queueId: 'returns' };
  const gone: AgentNews = { type: 'gone', conversationId: TALK, moved };
  const before = row({ guestName: 'Mia', group: 'offered' });
  expect(handoverNotice(gone, { ...view, before })?.text).toBe('Vera moved Mia to Jonas.');
});

test('names that nobody knows any more are left open', () => {
  const names = namesIn({ agentNames: {}, queues: [] });
  expect([names.nameOf('gone'), names.queueName('gone')]).toEqual(['A colleague', 'another queue']);
});

test.each(['waiting', 'offered', 'ended'] as const)('nothing is said of one that was %s', (group) => {
  const gone: AgentNews = { type: 'gone', conversationId: TALK, takenBy: 'Lena' };
  expect(handoverNotice(gone, { ...view, before: row({ group }) })).toBeUndefined();
});
