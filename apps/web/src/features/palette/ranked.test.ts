import { expect, test } from 'vitest';
import { ranked } from './ranked.ts';

const NAMES = ['Transfer the open conversation', 'Go on queue', 'Sign out', 'Park the open conversation', 'Zoë Park'];
const find = (query: string) => ranked(NAMES, query, (name) => name);

test.each([
  { query: '', found: NAMES },
  { query: '  ', found: NAMES },
  { query: 'park', found: ['Park the open conversation', 'Zoë Park'] },
  { query: 'CONV park', found: ['Park the open conversation'] },
  { query: 'zoe', found: ['Zoë Park'] },
  { query: 'ue', found: ['Go on queue'] },
  { query: 'open', found: ['Transfer the open conversation', 'Park the open conversation'] },
  {
    query: 'n',
    found: ['Transfer the open conversation', 'Go on queue', 'Sign out', 'Park the open conversation'],
  },
  { query: 'nothing', found: [] },
])('“$query” finds $found', ({ query, found }) => {
  expect(find(query)).toEqual(found);
});
