import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, waiting } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ORDERS = { id: 'c5000000-0000-4000-8000-000000000001', name: 'orders', host: 'orders.example' };
const TILL = { id: 'c5000000-0000-4000-8000-000000000002', name: 'Till', host: 'till.example' };

/** What every store of the secrets of flows keeps to. */
export function describeFlowSecrets(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports, { at: MONDAY });
    await ports.flowSecrets.add({ secret: ORDERS, sealedValue: 'sealed one', at: MONDAY });
  });

  it('tells their names, hosts and when they were written, and what they are only sealed', async () => {
    await ports.flowSecrets.add({ secret: TILL, sealedValue: 'sealed two', at: MONDAY });
    const stored = { ...ORDERS, writtenAt: MONDAY };
    expect(await ports.flowSecrets.list()).toEqual([stored, { ...TILL, writtenAt: MONDAY }]);
    expect(await ports.flowSecrets.find(ORDERS.id)).toEqual(stored);
    expect(await ports.flowSecrets.sealed(['orders', 'gone'])).toEqual([
      { name: 'orders', host: 'orders.example', sealedValue: 'sealed one' },
    ]);
    expect(await ports.flowSecrets.find(NOBODY)).toBeUndefined();
    expect(await ports.flowSecrets.find('no id')).toBeUndefined();
    expect((await ports.flows.choices()).secrets).toEqual([ORDERS, TILL]);
  });

  it('has one of a name', async () => {
    const again = { ...TILL, name: ORDERS.name };
    expect(await ports.flowSecrets.add({ secret: again, sealedValue: 'sealed two', at: MONDAY })).toBe('nameTaken');
    const louder = { ...again, name: again.name.toUpperCase() };
    expect(await ports.flowSecrets.add({ secret: louder, sealedValue: 'sealed two', at: MONDAY })).toBe('nameTaken');
    expect(await ports.flowSecrets.list()).toHaveLength(1);
  });

  it('replaces what one is, and leaves the rest', async () => {
    const edit = { id: ORDERS.id, sealedValue: 'sealed new', at: MONDAY + 9 };
    expect(await ports.flowSecrets.replace(edit)).toBe('replaced');
    expect(await ports.flowSecrets.find(ORDERS.id)).toEqual({ ...ORDERS, writtenAt: MONDAY + 9 });
    expect(await ports.flowSecrets.sealed(['orders'])).toMatchObject([{ sealedValue: 'sealed new' }]);
    expect(await ports.flowSecrets.replace({ ...edit, id: NOBODY })).toBe('missing');
    expect(await ports.flowSecrets.replace({ ...edit, id: 'no id' })).toBe('missing');
  });

  it('keeps one that a version of a flow in force sends', async () => {
    const [flow] = await ports.company.flows();
    if (flow === undefined) throw new Error('The shop has no flow');
    const call = {
      ...({ type: 'callEndpoint', url: 'https://orders.example/', method: 'GET', timeoutSeconds: 5 } as const),
      ...{
        headers: { Authorization: 'Bearer {{secret.orders}}' },
        success: 'greet',
        failure: 'greet',
        timedOut: 'greet',
      },
    };
    await ports.companyWrites.putFlow({ ...flow, nodes: { ...flow.nodes, call } });
    const inTheWay = [{ type: 'flow', id: SHOP.flow, name: 'Welcome' }];
    expect(await ports.flowSecrets.remove(ORDERS.id)).toEqual({ type: 'inUse', inTheWay });
    await waiting(ports);
    await ports.companyWrites.putFlow({ ...flow, version: 2 });
    expect(await ports.flowSecrets.remove(ORDERS.id)).toEqual({ type: 'inUse', inTheWay });
  });

  it('removes one that none sends', async () => {
    expect(await ports.flowSecrets.remove(ORDERS.id)).toEqual({ type: 'removed' });
    expect(await ports.flowSecrets.remove(ORDERS.id)).toEqual({ type: 'missing' });
    expect(await ports.flowSecrets.remove('no id')).toEqual({ type: 'missing' });
    expect(await ports.flowSecrets.list()).toEqual([]);
  });
}
