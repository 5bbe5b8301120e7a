import {
  type DirectoryChange,
  type Directory as DirectoryState,
  NEW_PERSON,
  type PersonRecord,
} from '@rejoin/core/directory/directory';
import { GONE } from '@rejoin/core/presence/presence';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { News } from '../ports/news.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, MONDAY, offer, stored, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NORA = '5a000000-0000-4000-8000-00000000000a';
const NO_PLACES = { opened: [], closed: [] };

/** What every store of people and roles keeps to. */
export function describeDirectory(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
  });

  const nora: PersonRecord = { ...NEW_PERSON, id: NORA, name: 'Nora', email: 'nora@shop.example', roleIds: [] };
  const change = (made: Partial<DirectoryChange>) =>
    ports.directory.change(() => ({ type: 'changed', change: { places: NO_PLACES, ...made } }));
  const personNow = async (id: string) => (await ports.directory.read()).people.get(id);
  const mara = async () => (await personNow(SHOP.mara)) ?? nora;

  describe('the directory', () => {
    it('has everybody and every role', async () => {
      const { people, roles } = await ports.directory.read();
      expect(people.get(SHOP.mara)).toEqual({
        ...NEW_PERSON,
        id: SHOP.mara,
        name: 'Mara',
        email: 'mara@shop.example',
        roleIds: [SHOP.agentRole],
      });
      expect(people.size).toBe(3);
      expect(roles.get(SHOP.adminRole)).toEqual({
        id: SHOP.adminRole,
        name: 'Messenger admin',
        policies: [{ domain: 'webDeployments', entity: '*', actions: ['*'] }],
        revision: 1,
      });
    });

    it('takes somebody new, who is found with their password', async () => {
      await change({ people: [{ ...nora, roleIds: [SHOP.adminRole] }], passwordHash: 'hash' });
      expect(await ports.people.credentials('nora@shop.example')).toMatchObject({
        person: { id: NORA, active: true, sessions: { generation: 1 }, policies: [{ domain: 'webDeployments' }] },
        passwordHash: 'hash',
      });
    });

    it('writes somebody anew, and their password only where there is one', async () => {
      const sessions = { generation: 2, keptId: crypto.randomUUID() };
      const edited = { ...(await mara()), name: 'Mara B', active: false, roleIds: [], sessions, revision: 2 };
      await change({ people: [edited] });
      expect(await personNow(SHOP.mara)).toEqual(edited);
      const passwordHash = async () => (await ports.people.credentials('mara@shop.example'))?.passwordHash;
      expect(await passwordHash()).toBe('no password');
      await change({ people: [{ ...edited, sessions: { generation: 3 } }], passwordHash: 'hash' });
      expect(await passwordHash()).toBe('hash');
      expect(await ports.people.find(SHOP.mara)).toMatchObject({ active: false, sessions: { generation: 3 } });
    });

    it('writes several people in one change', async () => {
      const { people } = await ports.directory.read();
      const edited = [...people.values()].map((person) => ({ ...person, name: `${person.name}!` }));
      await change({ people: edited });
      expect([...(await ports.directory.read()).people.values()].map(({ name }) => name).sort()).toEqual([
        'Ines!',
        'Jonas!',
        'Mara!',
      ]);
    });

    it('adds, changes and removes a role', async () => {
      const role = { id: NORA, name: 'New', policies: [], revision: 1 };
      const roleNow = async () => (await ports.directory.read()).roles.get(NORA);
      await change({ role });
      expect(await roleNow()).toEqual(role);
      const edited = { ...role, policies: [{ domain: 'routing', entity: '*', actions: ['*'] }], revision: 2 };
      await change({ role: edited });
      expect(await roleNow()).toEqual(edited);
      await change({ removedRoleId: NORA });
      expect(await roleNow()).toBeUndefined();
    });

    it('writes nothing on another answer', async () => {
      const before = await ports.directory.read();
      expect(await ports.directory.change(() => ({ type: 'conflict' }) as const)).toEqual({ type: 'conflict' });
      expect(await ports.directory.read()).toEqual(before);
    });

    it('judges one change after the other, whoever makes them', async () => {
      const rename = (directory: DirectoryState) => {
        const known = directory.people.get(SHOP.mara) ?? nora;
        const person = { ...known, name: `${known.name}!`, revision: known.revision + 1 };
        return { type: 'changed', change: { people: [person], places: NO_PLACES } } as const;
      };
      const both = [world.first, world.second, world.first, world.second];
      await Promise.all(both.map(({ directory }) => directory.change(rename)));
      expect(await mara()).toMatchObject({ name: 'Mara!!!!', revision: 5 });
    });

    it('tells whom it is about, or that it may be anybody', async () => {
      const told: News[] = [];
      const done = Promise.withResolvers<void>();
      const end = await world.second.bus.subscribe((news) => {
        told.push(...news.filter(({ type }) => type === 'people' || type === 'agent'));
        if (told.length === 4) done.resolve();
      });
      await change({ people: [await mara()], places: { opened: [], closed: [SHOP.mara] } });
      await change({ people: [await mara(), (await personNow(SHOP.jonas)) ?? nora] });
      await change({ role: { id: NORA, name: 'New', policies: [], revision: 1 } });
      await done.promise;
      await end();
      expect(told).toEqual([
        { type: 'people', personId: SHOP.mara },
        { type: 'agent', agentId: SHOP.mara },
        { type: 'people' },
        { type: 'people' },
      ]);
    });
  });

  describe("an agent's place", () => {
    const close = async () => await change({ places: { opened: [], closed: [SHOP.mara] } });
    const open = async (...ids: string[]) => await change({ places: { opened: ids, closed: [] } });
    const status = (id: string = SHOP.mara) => ports.agents.status(id);

    it('is opened off queue and offline, with the capacity of the company', async () => {
      await ports.companyWrites.putCompany({ name: 'Shop', licences: [], capacity: 7 });
      await open(SHOP.ines);
      expect(await status(SHOP.ines)).toEqual({ agentId: SHOP.ines, ...GONE, capacity: 7, load: 0, queueIds: [] });
    });

    it('is closed whatever they were doing, and they are nobody’s colleague', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await close();
      expect(await status()).toBeUndefined();
      expect(await ports.agents.onQueueOf([SHOP.mara])).toEqual([]);
      expect((await ports.floor.colleagues()).map(({ name }) => name)).toEqual(['Jonas']);
      expect((await ports.floor.names()).get(SHOP.mara)).toBe('Mara');
    });

    it('stays closed, and takes nothing, whatever comes late', async () => {
      await close();
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await ports.agents.noteArrival(SHOP.mara, MONDAY);
      await ports.companyWrites.putCompany({ name: 'Shop', licences: [], capacity: 7 });
      expect(await status()).toBeUndefined();
      const late = offer(await waiting(ports), SHOP.mara);
      expect(await ports.log.append([late])).toEqual([{ type: 'noSeat' }]);
    });

    it('is opened again as it was set, off queue', async () => {
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await close();
      await open(SHOP.mara);
      expect(await status()).toMatchObject({ ...GONE, capacity: 4, queueIds: [SHOP.queue] });
    });

    it('is not closed, and nothing else written, while they hold a conversation', async () => {
      const held = { type: 'refused', refusal: 'holdsConversations', heldBy: [SHOP.mara] };
      await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
      await stored(ports.log, offer(await waiting(ports), SHOP.mara));
      expect(await close()).toEqual(held);
      await connected(ports, SHOP.mara);
      const both = { opened: [], closed: [SHOP.mara, SHOP.jonas] };
      expect(await change({ people: [{ ...(await mara()), name: 'Other' }], places: both })).toEqual(held);
      expect(await mara()).toMatchObject({ name: 'Mara' });
      expect(await status()).toMatchObject({ routingStatus: 'onQueue', load: 2 });
    });
  });
}
