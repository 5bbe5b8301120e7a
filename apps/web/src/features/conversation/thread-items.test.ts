import { describe, expect, test } from 'vitest';
import { answered, entry, ME, outgoing, said, TALK } from '../../live/live.test-kit.ts';
import type { ThreadEntry } from '../../live/wire.ts';
import { type ThreadItem, threadItems } from './thread-items.ts';

const items = (entries: readonly ThreadEntry[], part: Partial<Parameters<typeof threadItems>[0]> = {}) =>
  threadItems({
    conversationId: TALK,
    entries,
    outgoing: [],
    delivered: 0,
    agentId: ME,
    agentNames: {},
    queues: [],
    ...part,
  });
const bubbles = (list: readonly ThreadItem[]) => list.flatMap((item) => (item.type === 'bubble' ? [item] : []));
const words = (list: readonly ThreadItem[]) => list.flatMap((item) => (item.type === 'happening' ? [item.words] : []));
const minute = 60_000;
const day = 24 * 60 * minute;

describe('bubbles', () => {
  test('of the same sender and minute stand together; another sender, another minute or a happening between parts them', () => {
    const list = bubbles(
      items([
        entry(1, said('a'), minute),
        entry(2, said('b'), minute + 1),
        entry(3, said('c'), minute + 2),
        entry(4, said('later'), 2 * minute),
        entry(5, answered('me'), 2 * minute + 1),
        entry(6, answered('Sam', 'sam', 'Sam'), 2 * minute + 2),
        entry(7, { type: 'Accepted', agentId: ME, agentName: 'Mara' }, 2 * minute + 3),
        entry(8, answered('Sam again', 'sam', 'Sam'), 2 * minute + 4),
      ]),
    );
    expect(list.map(({ position }) => position)).toEqual([
      'first',
      'middle',
      'last',
      'single',
      'single',
      'single',
      'single',
    ]);
  });

  test('say of each who said it, for whoever does not see on which side they stand', () => {
    const list = bubbles(
      items(
        [
          entry(1, said('a')),
          entry(2, { type: 'FlowMessaged', text: 'Welcome' }),
          entry(3, answered('me')),
          entry(4, answered('Sam', 'sam', 'Sam'), 300_000),
          entry(5, answered('Sam again', 'sam', 'Sam'), 300_001),
        ],
        { outgoing: [outgoing('on its way')] },
      ),
    );
    expect(list.map(({ saidBy }) => saidBy)).toEqual(['Guest', 'Automatic', 'You', 'Sam', 'Sam', 'You']);
  });

  test('of a colleague or the flow carry their name once, mine and the guest’s none', () => {
    const list = bubbles(
      items([
        entry(1, { type: 'FlowMessaged', text: 'Welcome' }),
        entry(2, said('hello')),
        entry(3, answered('one', 'sam', 'Sam'), 3 * minute),
        entry(4, answered('two', 'sam', 'Sam'), 3 * minute),
        entry(5, answered('mine')),
      ]),
    );
    expect(list.map(({ from, side, author }) => [from, side, author])).toEqual([
      ['flow', 'bot', 'Automatic'],
      ['guest', 'theirs', undefined],
      ['agent', 'bot', 'Sam'],
      ['agent', 'bot', undefined],
      ['agent', 'mine', undefined],
    ]);
  });

  test('that failed stand alone, so that what can be done about each has room', () => {
    const refused = (id: string) => outgoing(id, { status: 'refused', refusal: 'failed', writtenAt: minute });
    const list = bubbles(
      items([entry(1, answered('sent'), minute)], {
        outgoing: [refused('one'), refused('two'), outgoing('new', { writtenAt: minute })],
      }),
    );
    expect(list.map(({ position }) => position)).toEqual(['single', 'single', 'single', 'single']);
  });

  test('an image of unknown size keeps a place all the same', () => {
    const attachments = [{ id: 'x', fileName: 'x.png', mime: 'image/png', size: 1, url: 'https://gateway/x' }];
    const [bubble] = bubbles(items([entry(1, { type: 'GuestMessaged', message: { text: '', attachments } })]));
    expect(bubble?.images).toEqual([{ id: 'x', fileName: 'x.png', url: 'https://gateway/x', width: 240, height: 240 }]);
  });
});

describe('how far my answers have got', () => {
  const talk = [entry(1), entry(2, answered('one')), entry(3, answered('two')), entry(4)];
  const states = (list: readonly ThreadItem[]) => bubbles(list).map(({ delivery }) => delivery);

  test('stands under the last of mine: sent, and delivered once the guest has it', () => {
    expect(states(items(talk, { delivered: 2 }))).toEqual([undefined, undefined, 'sent', undefined]);
    expect(states(items(talk, { delivered: 3 }))).toEqual([undefined, undefined, 'delivered', undefined]);
  });

  test('moves to what is on its way; what failed says so wherever it stands', () => {
    const list = items(talk, {
      delivered: 3,
      outgoing: [outgoing('bad', { status: 'refused', refusal: 'failed' }), outgoing('new')],
    });
    expect(states(list)).toEqual([undefined, undefined, undefined, undefined, 'failed', 'pending']);
  });
});

describe('between the bubbles', () => {
  test('a day stands above the first of it', () => {
    const list = items([
      entry(1, said('a'), day),
      entry(2, said('b'), day + minute),
      entry(3, said('c'), 2 * day + minute),
    ]);
    expect(list.map(({ type }) => type)).toEqual(['day', 'bubble', 'bubble', 'day', 'bubble']);
  });

  test('legs: who joined, who left, and that the guest came back', () => {
    const list = items([
      entry(1, { type: 'Accepted', agentId: 'sam', agentName: 'Sam' }),
      entry(2, { type: 'Disconnected', agentId: 'sam', notice: 'status' }),
      entry(3, said('me again')),
      entry(4, { type: 'Rejoined', lastAgentId: 'sam' }),
      entry(5, { type: 'Queued', queueId: 'q' }),
      entry(6, { type: 'Offered', agentId: ME, until: 0, reason: 'longestIdle' }),
      entry(7, { type: 'Accepted', agentId: ME, agentName: 'Mara' }),
      entry(8, { type: 'Disconnected', agentId: ME, notice: 'status' }),
    ]);
    expect(words(list)).toEqual(['Sam joined', 'Sam disconnected · guest came back', 'You joined', 'You disconnected']);
  });

  test('programs: what one writes stands under its name as automatic, and that one disconnected', () => {
    const program = { byId: 'parcels', byName: 'Parcels' };
    const list = items([
      entry(1, { type: 'Accepted', agentId: ME, agentName: 'Mara' }),
      entry(2, { type: 'ProgramMessaged', ...program, text: 'It is on its way' }),
      entry(3, { type: 'Disconnected', agentId: ME, notice: 'status', ...program }),
    ]);
    expect(words(list)).toEqual(['You joined', 'Parcels disconnected']);
    expect(list.find(({ type }) => type === 'bubble')).toMatchObject({
      from: 'flow',
      side: 'bot',
      author: 'Automatic · Parcels',
      text: 'It is on its way',
    });
  });

  test('notes: mine, a colleague’s, and those that are not saved yet', () => {
    const list = items(
      [
        entry(1, { type: 'Noted', byId: ME, byName: 'Mara', text: 'A dealer' }),
        entry(2, { type: 'Noted', byId: 'sam', byName: 'Sam', text: 'Pays late' }),
      ],
      {
        outgoing: [
          outgoing('wait', { audience: 'colleagues' }),
          outgoing('bad', { audience: 'colleagues', status: 'refused', refusal: 'notConnected' }),
        ],
      },
    );
    const asides = list.flatMap((item) => (item.type === 'aside' ? [[item.by, item.text, item.delivery]] : []));
    expect(asides).toEqual([
      [undefined, 'A dealer', undefined],
      ['Sam', 'Pays late', undefined],
      [undefined, 'wait', 'pending'],
      [undefined, 'bad', 'failed'],
    ]);
    expect(bubbles(list)).toEqual([]);
  });

  test('a supervisor who reads along has agents where they have themselves, by name, and is told what routing did', () => {
    const list = items(
      [
        entry(1, said('Hi')),
        entry(2, { type: 'Queued', queueId: 'care' }),
        entry(3, { type: 'Offered', agentId: 'kim', until: 0, reason: 'longestIdle' }),
        entry(4, { type: 'Declined', agentId: 'kim' }),
        entry(5, { type: 'Offered', agentId: 'sam', until: 0, reason: 'reassigned', byName: 'Lena' }),
        entry(6, { type: 'Accepted', agentId: 'sam', agentName: 'Sam' }),
        entry(7, answered('Hello', 'sam', 'Sam')),
        entry(8, { type: 'Whispered', byId: ME, byName: 'Lena', toAgentId: 'sam', text: 'Offer a refund' }),
      ],
      { readsAlong: true, agentNames: { kim: 'Kim' } },
    );
    expect(words(list)).toEqual([
      'Waiting in another queue',
      'Offered to Kim, who was free the longest',
      'Kim declined',
      'Sam joined',
    ]);
    expect(bubbles(list).map(({ side, author }) => [side, author])).toEqual([
      ['theirs', undefined],
      ['mine', 'Sam'],
    ]);
    expect(list.at(-1)).toMatchObject({ type: 'aside', to: 'Sam' });
    expect(list.at(-1)).not.toHaveProperty('by');
  });

  test('an agent whose name lies further up is an agent', () => {
    expect(words(items([entry(9, { type: 'Disconnected', agentId: 'kim', notice: 'nothing' })]))).toEqual([
      'An agent disconnected',
    ]);
  });

  test('every item has a key of its own', () => {
    const list = items([entry(1, said('a'), day), entry(2, said('b'), 2 * day)], {
      outgoing: [outgoing('c'), outgoing('d')],
    });
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });
});
