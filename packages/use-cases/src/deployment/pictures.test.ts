import { beforeEach, expect, test, vi } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import { createMemoryWorld, type MemoryWorld } from '../memory/world.ts';
import { createPictures } from './pictures.ts';

let now: number;
let world: MemoryWorld;

beforeEach(async () => {
  now = 1_767_607_200_000;
  world = createMemoryWorld({ clock: () => now });
  await furnishShop(world);
});

/** Pictures, and how often the deployments were asked for. */
function watched() {
  const ids = vi.spyOn(world.deployments, 'ids');
  const picture = vi.spyOn(world.deployments, 'picture');
  return { pictures: createPictures(world), ids, picture };
}

test('a picture is kept for ten seconds, and then read anew', async () => {
  const { pictures, ids, picture } = watched();
  for (const later of [0, 9_000, 2_000, 11_000]) {
    now += later;
    expect((await pictures.of(SHOP.deployment))?.deployment.id).toBe(SHOP.deployment);
  }
  expect([ids.mock.calls.length, picture.mock.calls.length]).toEqual([1, 3]);
});

test('however many ask for deployments that there are not, they are looked up together', async () => {
  const { pictures, ids, picture } = watched();
  const asked = Array.from({ length: 1000 }, () => pictures.of(crypto.randomUUID()));
  expect((await Promise.all(asked)).every((found) => found === undefined)).toBe(true);
  expect(ids.mock.calls.length).toBeLessThanOrEqual(2);
  expect(picture).not.toHaveBeenCalled();
});

test('a deployment is there as soon as it was added, also while others are looked up', async () => {
  const { pictures } = watched();
  const id = crypto.randomUUID();
  const before = pictures.of(id);
  await world.deployments.add({ ...SHOP_DEPLOYMENT, id, name: id }, now);
  expect((await pictures.of(id).then(() => pictures.of(id)))?.deployment.id).toBe(id);
  await before;
});

test('after a look-up that failed the next is made', async () => {
  const { pictures, ids } = watched();
  ids.mockRejectedValueOnce(new Error('The database is away'));
  await expect(pictures.of(SHOP.deployment)).rejects.toThrow('away');
  expect(await pictures.of(SHOP.deployment)).toBeDefined();
});

test('a look-up that never ends is not waited for longer than a picture is kept', async () => {
  const { pictures, ids } = watched();
  ids.mockReturnValueOnce(new Promise(() => {}));
  void pictures.of(SHOP.deployment);
  void pictures.of(crypto.randomUUID());
  await Promise.resolve();
  pictures.forget();
  now += 10_000;
  expect((await pictures.of(SHOP.deployment))?.deployment.id).toBe(SHOP.deployment);
  expect(await pictures.of(crypto.randomUUID())).toBeUndefined();
});
