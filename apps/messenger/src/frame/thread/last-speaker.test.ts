import { expect, test } from 'vitest';
import type { ThreadItem } from '../wire/structured-message.ts';
import { lastSpeaker } from './last-speaker.ts';

const wrote = (name?: string, extra: object = {}): ThreadItem => ({
  kind: 'message',
  id: 'm',
  at: 0,
  mine: false,
  bot: false,
  text: 'x',
  attachments: [],
  ...(name !== undefined && { name }),
  ...extra,
});
const ended: ThreadItem = { kind: 'ended', id: 'e', at: 0, readOnly: false };

test.each<[string, readonly ThreadItem[], string | undefined]>([
  ['nobody yet', [wrote(undefined, { mine: true })], undefined],
  ['who wrote last', [wrote('Mara'), wrote('Jan'), wrote(undefined, { mine: true })], 'Jan'],
  ['nobody after an automatic word', [wrote('Mara'), wrote('Shop', { bot: true })], undefined],
  ['whoever answers after that', [wrote('Mara'), wrote(undefined, { bot: true }), wrote('Jan')], 'Jan'],
  ['nobody where no name is told', [wrote('Mara'), wrote()], undefined],
  ['nobody once the conversation has ended', [wrote('Mara'), ended, wrote(undefined, { mine: true })], undefined],
  ['whoever comes after that', [wrote('Mara'), ended, wrote('Jan')], 'Jan'],
])('%s', (_, thread, expected) => {
  expect(lastSpeaker(thread)).toBe(expected);
});
