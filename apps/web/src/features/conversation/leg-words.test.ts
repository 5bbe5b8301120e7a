import { NO_REQUEST } from '@rejoin/core/routing/request';
import { expect, test } from 'vitest';
import type { ThreadEntry } from '../../live/wire.ts';
import { legWords, type ThreadNames } from './leg-words.ts';

const names: ThreadNames = {
  agent: (id) => ({ me: 'You', jonas: 'Jonas', lena: 'Lena' })[id] ?? 'An agent',
  queue: (id) => ({ returns: 'Returns' })[id] ?? 'another queue',
  code: (id) => ({ solved: 'Solved', refund: 'Refunded' })[id] ?? 'a code',
};
const rules = { introductionWords: '', wrapUp: { prompt: 'mandatory', timeoutSeconds: 60 } } as const;
const reassigned = {
  type: 'Reassigned',
  byId: 'lena',
  byName: 'Lena',
  queueId: 'returns',
  request: NO_REQUEST,
} as const;
const leg = { agentId: 'me', leg: 2 };

test.each<[ThreadEntry['event'], string | undefined]>([
  [{ type: 'Parked', agentId: 'me', until: 1 }, 'You parked it'],
  [{ type: 'Resumed', agentId: 'jonas', agentName: 'Jonas' }, 'Jonas took it back'],
  [{ type: 'Queued', queueId: 'returns' }, undefined],
  [{ type: 'Queued', queueId: 'returns', because: 'transfer' }, undefined],
  [{ type: 'Queued', queueId: 'returns', because: 'overflow' }, 'Waited long: moved to Returns'],
  [{ type: 'Queued', queueId: 'returns', because: 'resumed' }, 'Back from being parked'],
  [{ type: 'Transferred', agentId: 'me', toQueueId: 'returns' }, 'You transferred it to Returns'],
  [{ type: 'TransferOffered', agentId: 'me', toAgentId: 'jonas', until: 1 }, 'You asked Jonas to take it'],
  [{ type: 'TransferOffered', agentId: 'jonas', toAgentId: 'me', until: 1 }, 'Jonas asked you to take it'],
  [{ type: 'TransferEnded', toAgentId: 'jonas', because: 'declined' }, 'Jonas declined'],
  [{ type: 'TransferEnded', toAgentId: 'jonas', because: 'unanswered' }, 'Jonas did not answer'],
  [{ type: 'TransferEnded', toAgentId: 'jonas', because: 'cancelled' }, 'Jonas is no longer asked'],
  [{ type: 'TransferEnded', toAgentId: 'me', because: 'cancelled' }, 'You are no longer asked'],
  [
    { type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'returns', rules, fromAgentId: 'me' },
    'Lena took it over from you',
  ],
  [{ type: 'TakenOver', byId: 'me', byName: 'Mara', queueId: 'returns', rules }, 'You took it over'],
  [{ ...reassigned, fromAgentId: 'me', toAgentId: 'jonas' }, 'Lena moved it from you to Jonas'],
  [{ ...reassigned, toAgentId: 'me' }, 'Lena moved it to you'],
  [{ ...reassigned, byId: 'me', fromAgentId: 'jonas' }, 'You moved it from Jonas to Returns'],
  [{ type: 'Introduced', agentId: 'me', text: 'Mara helps you.' }, 'Guest was told: “Mara helps you.”'],
  [{ type: 'PlaceTold', place: 2, text: 'You are second.' }, 'Guest was told: “You are second.”'],
  [{ type: 'AttributesSet', attributes: { plan: 'pro', city: 'Bremen' } }, 'The flow noted plan: pro, city: Bremen'],
  [{ type: 'InactivityWarned', text: '' }, 'Nobody has written for long'],
  [{ type: 'InactivityWarned', text: 'Still there?' }, 'Nobody has written for long. Guest was told: “Still there?”'],
  [{ type: 'ReturnedToFlow', agentId: 'me', because: 'inactivity' }, 'Nobody wrote: back to the message flow'],
  [{ type: 'WrappedUp', ...leg, codeIds: [], notes: ' ' }, 'You wrapped up leg 2'],
  [
    { type: 'WrappedUp', ...leg, codeIds: ['solved', 'refund'], notes: 'Sent a new one' },
    'You wrapped up leg 2: Solved, Refunded · “Sent a new one”',
  ],
  [
    { type: 'WrappedUp', ...leg, codeIds: ['solved', 'deleted'], codeNames: ['Sorted out', 'Sent back'], notes: '' },
    'You wrapped up leg 2: Sorted out, Sent back',
  ],
  [{ type: 'WrapUpSkipped', ...leg, because: 'agent' }, 'You skipped after-call work of leg 2'],
  [{ type: 'WrapUpSkipped', ...leg, because: 'time' }, 'Time for after-call work of leg 2 ran out'],
  [{ type: 'Hidden' }, undefined],
])('%o', (event, words) => {
  expect(legWords(event, names)?.words).toBe(words);
});
