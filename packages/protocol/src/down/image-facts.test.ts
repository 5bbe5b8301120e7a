import { expect, test } from 'vitest';
import { imageFactsOf, withImageFacts } from './image-facts.ts';

const url = 'https://chat.example/downloads/f1?expires=1&signature=a-b_c';
const facts = { width: 640, height: 480, thumbnailUrl: 'https://chat.example/thumbnails/f1?expires=1&signature=d-e_f' };

test('what an address is told of its image can be read from it', () => {
  expect(imageFactsOf(withImageFacts(url, facts))).toEqual(facts);
  expect(imageFactsOf(withImageFacts(url, { width: 1 }))).toEqual({ width: 1 });
});

test('servers see the address as it was', () => {
  const told = new URL(withImageFacts(url, facts));
  expect(told.origin + told.pathname + told.search).toBe(url);
  expect(withImageFacts(url, {})).toBe(url);
});

test.each([
  ['nothing', url],
  ['another fragment', `${url}#top`],
  ['sizes that are none', `${url}#width=0&height=-1`],
  ['a size beyond sense', `${url}#width=99999999`],
  ['a smaller picture elsewhere', `${url}#thumbnail=${encodeURIComponent('//evil.example/a')}`],
  ['a smaller picture that is a script', `${url}#thumbnail=${encodeURIComponent('javascript:alert(1)')}`],
  ['no address', 'nonsense'],
])('%s says nothing', (_, address) => {
  expect(imageFactsOf(address)).toEqual({});
});
