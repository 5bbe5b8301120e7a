import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const FIRST = { id: 'c2000000-0000-4000-8000-000000000001', name: 'Wooden furniture' };
const SECOND = { id: 'c2000000-0000-4000-8000-000000000002', name: 'Refunds' };

/** What every store of skills and wrap-up codes keeps to. */
export function describeNamedSettings(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports, { at: MONDAY });
  });

  describe.each(['skills', 'wrapUpCodes'] as const)('%s', (kind) => {
    it('are listed by name, and take a new name on the revision that it was given to', async () => {
      await ports[kind].add(FIRST);
      await ports[kind].add(SECOND);
      const names = async () => (await ports[kind].list()).map(({ name, revision }) => `${name} ${revision}`);
      expect(await names()).toEqual(['Refunds 1', 'Wooden furniture 1']);
      expect(await ports[kind].rename({ id: FIRST.id, name: 'Furniture', revision: 1 })).toBe('saved');
      expect(await ports[kind].rename({ id: FIRST.id, name: 'Wood', revision: 1 })).toBe('conflict');
      expect(await names()).toEqual(['Furniture 2', 'Refunds 1']);
      expect(await ports[kind].rename({ id: NOBODY, name: 'Wood', revision: 1 })).toBe('missing');
      expect(await ports[kind].rename({ id: 'no id', name: 'Wood', revision: 1 })).toBe('missing');
      await expect(ports[kind].add(FIRST)).rejects.toThrow();
    });

    it('go when nothing needs them', async () => {
      await ports[kind].add(FIRST);
      expect(await ports[kind].remove(FIRST.id)).toEqual({ type: 'removed' });
      expect(await ports[kind].remove(FIRST.id)).toEqual({ type: 'missing' });
      expect(await ports[kind].remove('no id')).toEqual({ type: 'missing' });
      expect(await ports[kind].list()).toEqual([]);
    });
  });

  it('a skill stays while an agent has it or a flow asks for it', async () => {
    await ports.skills.add(FIRST);
    await ports.companyWrites.putAgent({ agentId: SHOP.mara, skills: { [FIRST.id]: 3 } });
    expect(await ports.skills.list()).toEqual([{ ...FIRST, revision: 1, agents: 1 }]);
    const [flow] = await ports.company.flows();
    if (flow === undefined) throw new Error('The shop has no flow');
    const transfer = { type: 'transferToQueue', queueId: SHOP.queue, skills: [FIRST.id] } as const;
    await ports.companyWrites.putFlow({ ...flow, nodes: { ...flow.nodes, transfer } });
    const named = { type: 'flow', id: SHOP.flow, name: 'Welcome' };
    const agents = { type: 'agents', count: 1 };
    expect(await ports.skills.remove(FIRST.id)).toEqual({ type: 'inUse', inTheWay: [agents, named] });
    await ports.companyWrites.putAgent({ agentId: SHOP.mara });
    expect(await ports.skills.remove(FIRST.id)).toEqual({ type: 'inUse', inTheWay: [named] });
  });

  it('a wrap-up code stays while a queue offers it, and is called there what it is called', async () => {
    await ports.wrapUpCodes.add(FIRST);
    const wrapUp = { ...NEW_QUEUE.wrapUp, codes: [FIRST] };
    const queue = { ...NEW_QUEUE, id: SECOND.id, name: 'Returns', wrapUp };
    await ports.queues.add({ queue, memberIds: [], judge: () => [] });
    expect(await ports.wrapUpCodes.list()).toEqual([{ ...FIRST, revision: 1, queues: ['Returns'] }]);
    await ports.wrapUpCodes.rename({ id: FIRST.id, name: 'Solved', revision: 1 });
    expect((await ports.queues.find(queue.id))?.queue.wrapUp.codes).toEqual([{ ...FIRST, name: 'Solved' }]);
    const inTheWay = [{ type: 'queue', id: queue.id, name: 'Returns' }];
    expect(await ports.wrapUpCodes.remove(FIRST.id)).toEqual({ type: 'inUse', inTheWay });
  });
}
