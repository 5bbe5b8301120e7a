import { expect, test } from 'vitest';
import { ME } from '../../live/live.test-kit.ts';
import { earlierWords } from './earlier-words.ts';

const names = { me: ME, codeName: (id: string) => (id === 'known' ? 'Solved' : undefined) };
const row = {
  agents: [
    { agentId: 'sam', name: 'Sam' },
    { agentId: ME, name: 'Mara' },
  ],
  wrapUps: [],
  ending: 'superseded',
  lastWords: { from: 'agent', agentId: 'sam', text: 'It is on\nits way', at: 1 },
} as const;

test('who had it and what was said last', () => {
  expect(earlierWords(row, names)).toMatchObject({ agents: 'Sam, You', last: 'Sam: It is on its way' });
  expect(earlierWords({ ...row, agents: [] }, names)).toMatchObject({ agents: 'Automatic only' });
});

test.each([
  {
    name: 'codes as they were called then',
    wrapUps: [{ codeIds: ['a'], codeNames: ['Return'], notes: '' }],
    said: 'Return',
  },
  { name: 'else as they are called now', wrapUps: [{ codeIds: ['known', 'gone'], notes: '' }], said: 'Solved' },
  {
    name: 'each once, with the notes',
    wrapUps: [
      { codeIds: ['known'], notes: ' ' },
      { codeIds: ['known'], notes: ' Glad\n' },
    ],
    said: 'Solved · “Glad”',
  },
  { name: 'how it ended, where nobody said anything', wrapUps: [], said: 'Guest began anew' },
])('the ending tells $name', ({ wrapUps, said }) => {
  expect(earlierWords({ ...row, wrapUps }, names).ending).toBe(said);
});
