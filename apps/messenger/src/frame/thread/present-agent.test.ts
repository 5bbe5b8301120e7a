import { expect, test } from 'vitest';
import type { ThreadItem } from '../wire/structured-message.ts';
import { presentAgent } from './present-agent.ts';

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
  ['not the automatic reply', [wrote('Mara'), wrote('Shop', { bot: true })], 'Mara'],
  ['nobody once the conversation has ended', [wrote('Mara'), ended, wrote(undefined, { mine: true })], undefined],
  ['whoever comes after that', [wrote('Mara'), ended, wrote('Jan')], 'Jan'],
])('%s', (_, thread, expected) => {
  expect(presentAgent(thread)).toBe(expected);
});
