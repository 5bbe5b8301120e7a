import { expect, test } from 'vitest';
import type { Prompt } from '../prompts/prompt.ts';
import type { GuestResponse } from '../prompts/response.ts';
import type { ThreadItem } from '../wire/structured-message.ts';
import { promptStates } from './prompt-states.ts';

const QUICK: Prompt = { kind: 'quickReplies', choices: [{ text: 'Yes', payload: 'y' }] };
const DATE: Prompt = { kind: 'date', question: { times: [{ dateTime: '2026-11-24T10:00:00Z', at: 0 }] } };
const LIST: Prompt = { kind: 'list', question: { sections: [] } };

const offered = (id: string, ...prompts: Prompt[]): ThreadItem => said(id, { prompts });
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
const wrote = (id: string, response?: GuestResponse) => said(id, { mine: true, ...(response && { response }) });
const response = (type: GuestResponse['type'], to?: string): GuestResponse => ({
  type,
  answers: [],
  ...(to !== undefined && { to }),
});
const sent = (one: GuestResponse) => ({
  id: 'e',
  text: '',
  createdAt: 0,
  attempts: 0,
  delivery: { status: 'queued' } as const,
  response: one,
});

const open = (thread: readonly ThreadItem[], ...replies: GuestResponse[]) =>
  [...promptStates(thread, replies.map(sent))]
    .flatMap(([id, states]) => states.flatMap((state) => (state.open ? [id] : [])))
    .sort();

test.each<[string, readonly ThreadItem[], readonly string[]]>([
  ['quick replies stand until the guest says anything', [offered('q', QUICK), said('more', {})], ['q']],
  ['and go with the guest’s own words', [offered('q', QUICK), wrote('hm')], []],
  ['newer quick replies take the place of earlier ones', [offered('q1', QUICK), offered('q2', QUICK)], ['q2']],
  [
    'and when a person takes over from the automatic reply',
    [said('q', { bot: true, prompts: [QUICK] }), said('hi', { name: 'Mara' })],
    [],
  ],
  ['other prompts stand when the guest says something else', [offered('d', DATE), wrote('wait')], ['d']],
  [
    'an answer that names a question closes that one only',
    [offered('d1', DATE), offered('d2', DATE), wrote('a', response('DatePicker', 'd1'))],
    ['d2'],
  ],
  [
    'one that names none closes the latest before it',
    [offered('d1', DATE), offered('d2', DATE), wrote('a', response('DatePicker'))],
    ['d1'],
  ],
  [
    'an answer of another kind closes nothing',
    [offered('d', DATE), offered('l', LIST), wrote('a', response('ListPicker', 'l'))],
    ['d'],
  ],
  ['an answer does not close what was asked after it', [wrote('a', response('DatePicker')), offered('d', DATE)], ['d']],
])('%s', (_, thread, expected) => {
  expect(open(thread)).toEqual(expected);
});

test('an answer on its way counts as one', () => {
  expect(open([offered('d', DATE), offered('q', QUICK)], response('DatePicker', 'd'))).toEqual([]);
});

test('what was chosen is told', () => {
  const chosen: GuestResponse = { type: 'DatePicker', to: 'd', answers: [{ text: 'Ten', payload: 'x' }] };
  expect(promptStates([offered('d', DATE), wrote('a', chosen)], []).get('d')).toEqual([
    { prompt: DATE, open: false, response: chosen },
  ]);
});
