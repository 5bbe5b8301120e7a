import { expect, test, vi } from 'vitest';
import { createMemoryWorld } from '../memory/world.ts';
import { readFirstSteps } from './read-first-steps.ts';

test('for who may take no step nothing is read', async () => {
  const world = createMemoryWorld({ clock: () => 0 });
  const lists = [
    vi.spyOn(world.queues, 'list'),
    vi.spyOn(world.flows, 'list'),
    vi.spyOn(world.configurations, 'list'),
    vi.spyOn(world.deployments, 'list'),
    vi.spyOn(world.sightings, 'lastSeen'),
  ];
  expect(await readFirstSteps(world, { permissions: new Set(['routing:queue:view']), ownHosts: [] })).toEqual([]);
  for (const list of lists) expect(list).not.toHaveBeenCalled();
});
