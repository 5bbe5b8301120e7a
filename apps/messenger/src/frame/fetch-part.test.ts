import { expect, it } from 'vitest';
import { createFetchPart } from './fetch-part.ts';

const [PICKER, SHEET, DIALOG] = ['picker.js', 'sheet.js', 'dialog.js'];
const at = (file: string) => `/messenger/frame/${file}`;

/** A browser that never asks again for a module that it could not fetch; the sheet imports the dialog. */
function unforgiving() {
  const failing = new Map<string, 'offline' | 503>();
  const [cached, broken] = [new Set<string>(), new Set<string>()];
  const fetchPart = createFetchPart({
    fetch: async (address) => {
      const failure = failing.get(address);
      if (failure === 'offline') throw new TypeError('Failed to fetch');
      const arrayBuffer = async () => {
        cached.add(address);
        return new ArrayBuffer(0);
      };
      return { ok: failure === undefined, arrayBuffer };
    },
    load: async (address) => {
      const needed = address === at(SHEET) ? [address, at(DIALOG)] : [address];
      for (const file of needed) if (!cached.has(file)) broken.add(file);
      if (needed.some((file) => broken.has(file))) throw new TypeError('Failed to load');
      return address;
    },
  });
  return { failing, fetchPart };
}

it.each<{ part: [string, ...string[]]; lost: string; how: 'offline' | 503 }>([
  { part: [PICKER], lost: PICKER, how: 'offline' },
  { part: [SHEET, DIALOG], lost: SHEET, how: 503 },
  { part: [SHEET, DIALOG], lost: DIALOG, how: 'offline' },
  { part: [SHEET, DIALOG], lost: DIALOG, how: 503 },
])('loads $part as soon as $lost can be fetched, which could not be at first: $how', async (row) => {
  const { failing, fetchPart } = unforgiving();
  failing.set(at(row.lost), row.how);
  await expect(fetchPart(...row.part)).rejects.toThrow(row.how === 503 ? row.lost : 'Failed to fetch');
  failing.clear();
  expect(await fetchPart(...row.part)).toBe(at(row.part[0]));
});
