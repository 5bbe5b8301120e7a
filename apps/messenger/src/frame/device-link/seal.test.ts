import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const TOKEN = '3f2b8c1e-5a5d-4b7c-9f7e-1c2d3e4f5a6b';

test('what is sealed is opened with its key and with no other', async () => {
  const { sealed, key } = await seal(TOKEN);
  const other = await seal(TOKEN);
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(key).toMatch(/^[\w-]{22}$/);
  expect(sealed.length).toBeLessThan(200);
  expect(await unseal(sealed, key)).toBe(TOKEN);
  expect(await unseal(sealed, other.key)).toBeUndefined();
  expect([other.sealed, other.key]).not.toEqual([sealed, key]);
});

test('what was changed on the way is not opened', async () => {
  const { sealed, key } = await seal(TOKEN);
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  for (const one of [changed, sealed.slice(4), '', '!']) expect(await unseal(one, key)).toBeUndefined();
  expect(await unseal(sealed, '')).toBeUndefined();
});
