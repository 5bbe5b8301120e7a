import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const OFFICE = {
  id: 'c4000000-0000-4000-8000-000000000001',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [{ weekday: 1, from: 540, to: 1020 }],
  holidays: [{ name: 'New Year', from: '2026-01-01', yearly: true as const, hours: [{ from: 600, to: 660 }] }],
};

/** What every store of schedules keeps to. */
export function describeSchedules(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports, { at: MONDAY });
  });

  it('keeps them as they were added, by name, and flows go by them', async () => {
    await ports.schedules.add(OFFICE);
    expect(await ports.schedules.find(OFFICE.id)).toEqual({ ...OFFICE, revision: 1 });
    expect((await ports.schedules.list()).map(({ name }) => name)).toEqual(['Always', 'Office']);
    expect((await ports.deployments.picture(SHOP.deployment))?.schedules).toContainEqual(OFFICE);
    expect(await ports.schedules.find(NOBODY)).toBeUndefined();
    expect(await ports.schedules.find('no id')).toBeUndefined();
    await expect(ports.schedules.add(OFFICE)).rejects.toThrow();
  });

  it('takes an edit only on the revision that it was made on', async () => {
    await ports.schedules.add(OFFICE);
    const { holidays: _, ...plain } = { ...OFFICE, name: 'Desk', timeZone: 'Europe/Lisbon' };
    expect(await ports.schedules.save({ schedule: plain, revision: 1 })).toBe('saved');
    expect(await ports.schedules.save({ schedule: OFFICE, revision: 1 })).toBe('conflict');
    expect(await ports.schedules.find(OFFICE.id)).toEqual({ ...plain, revision: 2 });
    expect(await ports.schedules.save({ schedule: { ...plain, id: NOBODY }, revision: 1 })).toBe('missing');
    expect(await ports.schedules.save({ schedule: { ...plain, id: 'no id' }, revision: 1 })).toBe('missing');
  });

  it('keeps one by which a version of a flow in force goes', async () => {
    const [flow] = await ports.company.flows();
    if (flow === undefined) throw new Error('The shop has no flow');
    const hours = { type: 'decideHours', scheduleId: SHOP.schedule, open: 'greet', closed: 'greet' } as const;
    await ports.companyWrites.putFlow({ ...flow, nodes: { ...flow.nodes, hours } });
    const inTheWay = [{ type: 'flow', id: SHOP.flow, name: 'Welcome' }];
    expect(await ports.schedules.remove(SHOP.schedule)).toEqual({ type: 'inUse', inTheWay });
    await waiting(ports);
    await ports.companyWrites.putFlow({ ...flow, version: 2 });
    expect(await ports.schedules.remove(SHOP.schedule)).toEqual({ type: 'inUse', inTheWay });
  });

  it('removes one by which none goes', async () => {
    expect(await ports.schedules.remove(SHOP.schedule)).toEqual({ type: 'removed' });
    expect(await ports.schedules.remove(SHOP.schedule)).toEqual({ type: 'missing' });
    expect(await ports.schedules.remove('no id')).toEqual({ type: 'missing' });
    expect(await ports.schedules.list()).toEqual([]);
  });
}
