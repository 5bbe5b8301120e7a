import { expect, test } from 'vitest';
import { ACTIONS, type ColleagueDeed } from '../../keyboard/actions.ts';
import { row } from '../../live/live.test-kit.ts';
import type { Colleague } from '../../live/wire.ts';
import { isOutOfReach, messageOptions, paletteOptions } from './options.ts';

const actions = ['Park', 'Transfer'].map((label) => ({ label, run: () => undefined }));
const rows = [
  row({ conversationId: 'old', guestName: 'Ada Park', lastAt: 1 }),
  row({ conversationId: 'new', guestName: 'Bob', lastAt: 2 }),
];
const nobody = { colleagues: [], colleagueDeeds: [] };
const idsOf = (query: string) =>
  paletteOptions({ actions, rows, ...nobody }, query).map(({ title, options }) => [
    title,
    ...options.map(({ id }) => id),
  ]);

test.each([
  {
    query: '',
    groups: [
      ['Actions', 'do Park', 'do Transfer'],
      ['Conversations', 'open new', 'open old'],
    ],
  },
  {
    query: 'park',
    groups: [
      ['Actions', 'do Park'],
      ['Conversations', 'open old'],
      ['Messages', 'search'],
    ],
  },
  { query: 'b', groups: [['Conversations', 'open new']] },
  { query: 'chair', groups: [['Messages', 'search']] },
])('“$query” leads to $groups', ({ query, groups }) => {
  expect(idsOf(query)).toEqual(groups);
});

test('a conversation is found by what the guest’s page says of them and by their address, which is shown then', () => {
  const known = row({
    ...{ conversationId: 'known', guestName: 'Guest 3A08', attributes: { name: 'Priya Petrov', order: 'HP-68238' } },
    guest: { identityId: '7', email: 'p@shop.example' },
  });
  const hintOf = (query: string) =>
    paletteOptions({ actions: [], rows: [...rows, known], ...nobody }, query)
      .flatMap(({ options }) => options)
      .flatMap((option) => (option.type === 'conversation' ? [[option.id, option.hint]] : []));
  expect(hintOf('hp-68')).toEqual([['open known', 'HP-68238']]);
  expect(hintOf('3a08 priya')).toEqual([['open known', 'Priya Petrov']]);
  expect(hintOf('p@shop')).toEqual([['open known', 'p@shop.example']]);
  expect(hintOf('ada')).toEqual([['open old', undefined]]);
});

test('what a guest says their name is leads to them without being said twice', () => {
  const told = row({
    ...{ conversationId: 'told', guestName: 'Guest 3A08' },
    attributes: { firstName: 'Priya', lastName: 'Petrov', order: 'HP-68238' },
  });
  const found = (query: string) =>
    paletteOptions({ actions: [], rows: [told], ...nobody }, query).find(({ title }) => title === 'Conversations');
  expect(found('priya pet')?.options).toEqual([{ type: 'conversation', id: 'open told', row: told }]);
  expect(found('priya hp')?.options).toEqual([{ type: 'conversation', id: 'open told', row: told, hint: 'HP-68238' }]);
});

test('what is about the conversation comes before what is about oneself', () => {
  const possible = ['Sign out', ACTIONS.disconnect.label, 'Go off queue', ACTIONS.park.label];
  const [first] = paletteOptions(
    { actions: possible.map((label) => ({ label, run: () => undefined })), rows: [], ...nobody },
    '',
  );
  expect(first?.options.map(({ id }) => id)).toEqual([
    'do Park the open conversation',
    'do Disconnect',
    'do Sign out',
    'do Go off queue',
  ]);
});

test('colleagues are found by name, each with what can be done with them, and not before there are words', () => {
  const standing = { presence: 'available', routingStatus: 'onQueue', capacity: 4, load: 1, queueIds: [] } as const;
  const colleagues = ['Jonas Berg', 'Zoë Park'].map((name) => ({ ...standing, name, agentId: name }));
  const colleagueDeeds = ['Transfer Ada', 'Show on the floor'].map((label) => ({ label, run: () => undefined }));
  const found = (query: string, deeds = colleagueDeeds) =>
    paletteOptions({ actions: [], rows: [], colleagues, colleagueDeeds: deeds }, query)
      .filter(({ title }) => title === 'Colleagues')
      .flatMap(({ options }) => options.map(({ id }) => id));
  expect(found('zoe')).toEqual(['Transfer Ada Zoë Park', 'Show on the floor Zoë Park']);
  expect(found('')).toEqual([]);
  expect(found('zoe', [])).toEqual([]);
});

test('a colleague who can take nothing, or has it already, says so where it would take a seat of theirs', () => {
  const standing = { presence: 'available', routingStatus: 'onQueue', capacity: 4, load: 1, queueIds: [] } as const;
  const jonas = { agentId: 'jonas', name: 'Jonas', ...standing };
  const reassign = { label: 'Reassign Ada', takesSeat: true, run: () => undefined } as const;
  const reasons = (colleague: Colleague, deed: ColleagueDeed) =>
    paletteOptions({ actions: [], rows: [], colleagues: [colleague], colleagueDeeds: [deed] }, 'jonas')
      .flatMap(({ options }) => options)
      .flatMap((option) => (option.type === 'colleague' ? [[option.reason, isOutOfReach(option)]] : []));
  expect(reasons(jonas, reassign)).toEqual([[undefined, false]]);
  expect(reasons({ ...jonas, noLine: true }, reassign)).toEqual([['Has no line at the moment', true]]);
  expect(reasons(jonas, { ...reassign, holderId: 'jonas' })).toEqual([['Has it already', true]]);
  expect(reasons({ ...jonas, noLine: true }, { label: 'Show', run: () => undefined })).toEqual([[undefined, false]]);
});

test('what was found ends with the way to more, where there is more', () => {
  const message = { conversationId: 'c', sequence: 3, at: 1, guestName: 'Ada', excerpt: [] };
  expect(messageOptions([message], true)[0]?.options.map(({ id }) => id)).toEqual(['c 3', 'more']);
  expect(messageOptions([message], false)[0]?.options.map(({ id }) => id)).toEqual(['c 3']);
  expect(messageOptions([], false)).toEqual([]);
});
