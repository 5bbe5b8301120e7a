import { expect, test } from 'vitest';
import { answer, goLive, T0 } from '../conversation/rehearsal.ts';
import { setUp } from './page-script.test-kit.ts';

test('what was said while the line was lost comes message by message, in order, however many pages it takes', () => {
  const { one, heard } = setUp(['history', 'message']);
  const page = (...seconds: number[]) =>
    seconds.map((second) => ({
      id: `m${second}`,
      type: 'Text',
      direction: 'Outbound',
      text: `m${second}`,
      channel: { time: new Date(T0 + second * 1000).toISOString() },
    }));
  goLive(one);
  answer(one, 'm1', 1);
  heard();
  one.happen({ type: 'socketLost' });
  one.wait(1000);
  goLive(one, { newSession: false });
  one.frame({ class: 'JwtResponse', body: { jwt: 'j', exp: (T0 + 60_000) / 1000 } });
  one.happen({ type: 'historyLoaded', page: 1, entities: page(4, 3), more: true });
  expect(heard()).toEqual([]);
  one.happen({ type: 'historyLoaded', page: 2, entities: page(2, 1), more: false });
  expect(heard()).toMatchObject([
    ['message', { id: 'm2' }],
    ['message', { id: 'm3' }],
    ['message', { id: 'm4' }],
  ]);
});

test('who has missed more than is read at once hears of each message once, whatever has to be read for the next older one', () => {
  const { one, heard } = setUp(['history', 'message']);
  const said = (name: string, second: number) => ({
    id: name,
    type: 'Text',
    direction: 'Outbound',
    text: name,
    channel: { time: new Date(T0 + second * 1000).toISOString() },
  });
  const arrives = (page: number, more: boolean, ...entities: object[]) =>
    one.happen({ type: 'historyLoaded', page, entities, more });
  goLive(one, { newSession: false });
  one.frame({ class: 'JwtResponse', body: { jwt: 'j', exp: (T0 + 600_000) / 1000 } });
  arrives(1, true, said('known', 0), said('known before', -1));
  heard();
  one.happen({ type: 'socketLost' });
  one.wait(1000);
  goLive(one, { newSession: false });
  one.frame({ class: 'JwtResponse', body: { jwt: 'j', exp: (T0 + 600_000) / 1000 } });
  const missed = (page: number) => said(`missed ${page}`, 100 - page);
  for (const page of [1, 2, 3, 4, 5]) arrives(page, true, missed(page));
  expect(heard()).toHaveLength(5);
  const expectAsked = (page: number) => {
    expect(heard()).toEqual([]);
    expect(one.model.history.wanted).toEqual({ page, purpose: 'older' });
  };
  one.happen({ type: 'olderWanted' });
  for (const page of [2, 3, 4, 5]) {
    expectAsked(page);
    arrives(page, true, missed(page));
  }
  expectAsked(6);
  arrives(6, true, said('missed long ago', 50), said('known', 0));
  expect(heard()).toMatchObject([['history', { messages: [{ id: 'missed long ago' }], complete: false }]]);
  one.happen({ type: 'olderWanted' });
  arrives(7, true, said('known before', -1));
  expectAsked(8);
  arrives(8, false, said('oldest', -2));
  expect(heard()).toMatchObject([['history', { messages: [{ id: 'oldest' }], complete: true }]]);
});

test('who listens late is told what stands, of what they listen for', () => {
  const { heard } = setUp(['started', 'history'], (one) => {
    goLive(one);
    answer(one, 'Good day', 1);
  });
  expect(heard()).toMatchObject([
    ['started', { newConversation: true }],
    ['history', { messages: [{ text: 'Good day' }], complete: true }],
  ]);
});

test('what was said before comes as history, a page at a time', () => {
  const { one, heard } = setUp(['history', 'message']);
  goLive(one, { newSession: false });
  one.frame({ class: 'JwtResponse', body: { jwt: 'j', exp: (T0 + 60_000) / 1000 } });
  const body = (id: string, second: number) => ({
    id,
    type: 'Text',
    direction: 'Outbound',
    text: id,
    channel: { time: new Date(T0 + second * 1000).toISOString() },
    originatingEntity: 'Bot',
  });
  one.happen({ type: 'historyLoaded', page: 1, entities: [body('new', -1)], more: true });
  expect(heard()).toMatchObject([
    ['history', { messages: [{ text: 'new', from: { type: 'bot', name: 'Pia' } }], complete: false }],
  ]);
  one.happen({ type: 'olderWanted' });
  one.happen({ type: 'historyLoaded', page: 2, entities: [body('old', -2)], more: false });
  expect(heard()).toMatchObject([['history', { messages: [{ text: 'old' }], complete: true }]]);
});
