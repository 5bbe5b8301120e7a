import { expect, test } from 'vitest';
import { live, row } from '../../live/live.test-kit.ts';
import { createDesktopNotes } from './desktop-notes.ts';
import { ringingOffers } from './ringing-offers.ts';

const offered = (conversationId: string, until: number) =>
  row({ conversationId, group: 'offered', offer: { reason: 'longestIdle', offeredAt: 0, until } });
const [ada, bob] = [offered('ada', 10), offered('bob', 20)];

function notesAtDesktop() {
  const standing: string[] = [];
  const notes = createDesktopNotes(({ conversationId }) => {
    standing.push(conversationId);
    return { close: () => standing.splice(standing.indexOf(conversationId), 1) };
  });
  const follow = (rows: readonly ReturnType<typeof row>[], isUnseen = true) => {
    notes.follow(ringingOffers(live(...rows)), isUnseen);
    return [...standing];
  };
  return { notes, follow, standing };
}

test('each offer that comes unseen has a note, also one that comes while another rings', () => {
  const { follow } = notesAtDesktop();
  expect(follow([ada])).toEqual(['ada']);
  expect(follow([ada, bob])).toEqual(['ada', 'bob']);
  expect(follow([bob])).toEqual(['bob']);
  expect(follow([])).toEqual([]);
});

test('an offer that was seen to come has none, not even when the page goes out of sight', () => {
  const { follow } = notesAtDesktop();
  expect(follow([ada], false)).toEqual([]);
  expect(follow([ada, bob])).toEqual(['bob']);
});

test('one that rings again has a note again', () => {
  const { follow } = notesAtDesktop();
  follow([ada]);
  follow([]);
  expect(follow([ada])).toEqual(['ada']);
});

test('none stands longer than the page', () => {
  const { notes, follow, standing } = notesAtDesktop();
  follow([ada, bob]);
  notes.clear();
  expect(standing).toEqual([]);
});
