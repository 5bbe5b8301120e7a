import { expect, test } from 'vitest';
import type { RoutingAnswer } from '../../live/wire.ts';
import { verdicts, whySentence } from './why-words.ts';

const names = { nameOf: (id: string) => id.toUpperCase(), queueName: () => 'Customer care' };
const say = (answer: RoutingAnswer) => whySentence(answer, names);

const mara = { type: 'chosen', agentId: 'mara', reason: 'longestIdle', considered: [{ agentId: 'mara' }] } as const;
const nobody = { type: 'nobody', considered: [{ agentId: 'mara', leftOut: 'noCapacity' }] } as const;
const now = { type: 'now', at: 0, queueId: 'care' } as const;
const then = { type: 'then', at: 0, queueId: 'care', before: 0 } as const;

test.each<[string, RoutingAnswer, string]>([
  [
    'routing never had it',
    { type: 'nothingKept' },
    'It did not come by routing, or so long ago that nothing is kept of it.',
  ],
  [
    'nobody is there',
    { ...now, choice: { type: 'nobody', considered: [] } },
    'Nobody who serves Customer care is on queue.',
  ],
  ['nobody has room', { ...now, choice: nobody }, 'Nobody who serves Customer care can take it at this moment.'],
  ['somebody has just come', { ...now, choice: mara }, 'MARA can take it, and is offered it next.'],
  [
    'a supervisor has sent it',
    { type: 'sent', byName: 'Vera', agentId: 'jonas' },
    'Not routing: Vera sent it to JONAS.',
  ],
  [
    'a supervisor has taken it over',
    { type: 'takenOver', byName: 'Vera', fromAgentId: 'jonas' },
    'Not routing: Vera took it over from JONAS.',
  ],
  ['it was offered', { ...then, choice: mara, offered: true }, 'It was offered to MARA, who was free the longest.'],
  [
    'one came before it',
    { ...then, before: 1, choice: mara, offered: true },
    'It was offered to MARA, who was free the longest. Another was served before it in the same round.',
  ],
  [
    'several came before it',
    { ...then, before: 3, choice: mara, offered: true },
    'It was offered to MARA, who was free the longest. 3 others were served before it in the same round.',
  ],
  [
    'it was taken over meanwhile',
    { ...then, choice: mara, offered: false },
    'It was meant for MARA, who was free the longest, but one of them had moved on by then.',
  ],
  ['nobody could take it', { ...then, choice: nobody }, 'Nobody could take it when routing last looked.'],
])('where %s, says so', (_, answer, sentence) => {
  expect(say(answer)).toBe(sentence);
});

test('the one who was chosen comes first, then who could have taken it, then the others by what spoke against them', () => {
  const considered = [
    { agentId: 'theo', leftOut: 'lacksSkill' },
    { agentId: 'ines', leftOut: 'noCapacity' },
    { agentId: 'jonas' },
    { agentId: 'mara' },
  ] as const;
  const labels = (answer: Parameters<typeof verdicts>[0]) =>
    verdicts(answer).map(({ agentId, label }) => [agentId, label]);
  expect(labels({ ...then, choice: { ...mara, considered }, offered: true })).toEqual([
    ['mara', 'Chosen'],
    ['jonas', 'Could have taken it'],
    ['ines', 'Has no room'],
    ['theo', 'Lacks a skill'],
  ]);
  expect(labels({ ...now, choice: { ...nobody, considered: [{ agentId: 'jonas' }] } })).toEqual([
    ['jonas', 'Can take it'],
  ]);
});
