import { expect, test } from 'vitest';
import { lastWordsOf } from './last-words.ts';

type Talk = Parameters<typeof lastWordsOf>[0];

const at = 7;
const guest = { from: 'guest', text: 'Is anybody there?', at } as const;
const file = { from: 'guest', text: '', at } as const;
const flow = { from: 'flow', text: 'Welcome', at } as const;
const mara = { from: 'agent', agentId: 'mara', text: 'On its way', at } as const;
const ofOld = { from: 'agent', text: 'On its way', at } as const;
const nobody = { from: 'nobody', at };
const opening = { ...guest, text: 'Hello?' };

test.each<[string, Partial<Talk> & Pick<Talk, 'latest'>, unknown]>([
  ['the guest wrote last', { latest: guest, opening: 'Hello?', unanswered: 2 }, guest],
  ['the flow greets a guest who has written', { latest: flow, opening: 'Hello?', unanswered: 1 }, opening],
  ['the flow greets one who has sent a file', { latest: flow, unanswered: 1 }, file],
  ['the flow greets one who has not written', { latest: flow }, nobody],
  ['nobody has said anything', { latest: file }, nobody],
  ['an agent has it, and nobody has said anything', { latest: file, lastAgentId: 'mara' }, nobody],
  ['an agent answered', { latest: mara, opening: 'Hello?', lastAgentId: 'jonas' }, mara],
  ['an agent answered in a log of old', { latest: ofOld, opening: 'Hello?', lastAgentId: 'mara' }, mara],
  ['the flow speaks after an agent', { latest: flow, opening: 'Hello?', lastAgentId: 'mara' }, flow],
  ['the flow speaks after an agent to one who sent a file', { latest: flow, lastAgentId: 'mara' }, flow],
])('%s', (_, talk, expected) => {
  expect(lastWordsOf({ opening: '', unanswered: 0, ...talk })).toEqual(expected);
});
