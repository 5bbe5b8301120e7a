import { expect, test } from 'vitest';
import type { Offer } from '../offers/offer.ts';
import type { Reply } from '../offers/reply.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import { offerStates } from './offer-states.ts';

const QUICK: Offer = { kind: 'quickReplies', choices: [{ text: 'Yes', payload: 'y' }] };
const DATE: Offer = { kind: 'date', question: { times: [{ dateTime: '2026-11-24T10:00:00Z', at: 0 }] } };
const LIST: Offer = { kind: 'list', question: { sections: [] } };

const offered = (id: string, ...offers: Offer[]): ThreadItem => said(id, { offers });
const said = (id: string, extra: object): ThreadItem => ({
  kind: 'message',
  id,
  at: 0,
  mine: false,
  bot: false,
  text: id,
  attachments: [],
  ...extra,
});
const wrote = (id: string, reply?: Reply) => said(id, { mine: true, ...(reply && { reply }) });
const reply = (type: Reply['type'], to?: string): Reply => ({ type, answers: [], ...(to !== undefined && { to }) });
const sent = (one: Reply) => ({
  id: 'e',
  text: '',
  createdAt: 0,
  attempts: 0,
  delivery: { status: 'queued' } as const,
  reply: one,
});

const open = (thread: readonly ThreadItem[], ...replies: Reply[]) =>
  [...offerStates(thread, replies.map(sent))]
    .flatMap(([id, states]) => states.flatMap((state) => (state.open ? [id] : [])))
    .sort();

test.each<[string, readonly ThreadItem[], readonly string[]]>([
  ['quick replies stand until the guest says anything', [offered('q', QUICK), said('more', {})], ['q']],
  ['and go with the guest’s own words', [offered('q', QUICK), wrote('hm')], []],
  ['newer quick replies take the place of earlier ones', [offered('q1', QUICK), offered('q2', QUICK)], ['q2']],
  [
    'and when a person takes over from the automatic reply',
    [said('q', { bot: true, offers: [QUICK] }), said('hi', { name: 'Mara' })],
    [],
  ],
  ['other offers stand when the guest says something else', [offered('d', DATE), wrote('wait')], ['d']],
  [
    'an answer that names a question closes that one only',
    [offered('d1', DATE), offered('d2', DATE), wrote('a', reply('DatePicker', 'd1'))],
    ['d2'],
  ],
  [
    'one that names none closes the latest before it',
    [offered('d1', DATE), offered('d2', DATE), wrote('a', reply('DatePicker'))],
    ['d1'],
  ],
  [
    'an answer of another kind closes nothing',
    [offered('d', DATE), offered('l', LIST), wrote('a', reply('ListPicker', 'l'))],
    ['d'],
  ],
  ['an answer does not close what was asked after it', [wrote('a', reply('DatePicker')), offered('d', DATE)], ['d']],
])('%s', (_, thread, expected) => {
  expect(open(thread)).toEqual(expected);
});

test('an answer on its way counts as one', () => {
  expect(open([offered('d', DATE), offered('q', QUICK)], reply('DatePicker', 'd'))).toEqual([]);
});

test('what was chosen is told', () => {
  const chosen: Reply = { type: 'DatePicker', to: 'd', answers: [{ text: 'Ten', payload: 'x' }] };
  expect(offerStates([offered('d', DATE), wrote('a', chosen)], []).get('d')).toEqual([
    { offer: DATE, open: false, reply: chosen },
  ]);
});
