import { expect, it } from 'vitest';
import { createFetchPart } from './fetch-part.ts';

it('asks anew for a part that could not be fetched, at an address that no browser remembers, and once it is there at that one', async () => {
  const asked: string[] = [];
  let online = false;
  const fetchPart = createFetchPart(async (address) => {
    asked.push(address);
    if (!online) throw new TypeError('Failed to fetch');
    return address;
  });
  await expect(fetchPart('./emoji.js')).rejects.toThrow('Failed to fetch');
  await expect(fetchPart('./emoji.js')).rejects.toThrow('Failed to fetch');
  online = true;
  await fetchPart('./emoji.js');
  await fetchPart('./emoji.js');
  await fetchPart('./lightbox.js');
  expect(asked).toEqual(['./emoji.js', './emoji.js?1', './emoji.js?2', './emoji.js?2', './lightbox.js']);
});
