import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, stored, supersede, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const DRAFT = { ...NEW_CONFIGURATION, name: 'Draft' };

/** What every store of configurations, deployments and the company's settings keeps to. */
export function describeSettings(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports, { at: MONDAY });
  });

  describe('configurations', () => {
    it('begin as a draft at revision 1, the latest edited first', async () => {
      const id = crypto.randomUUID();
      await ports.configurations.add({ id, draft: DRAFT, at: MONDAY + 1 });
      expect(await ports.configurations.find(id)).toEqual({
        id,
        draft: DRAFT,
        revision: 1,
        modifiedAt: MONDAY + 1,
        published: [],
      });
      expect((await ports.configurations.list()).map((each) => each.id)).toEqual([id, SHOP.configuration]);
      expect(await ports.configurations.find('no id')).toBeUndefined();
    });

    it('take an edit only on the revision that it was made on', async () => {
      const edit = { id: SHOP.configuration, draft: DRAFT, revision: 1, at: MONDAY + 5 };
      expect(await ports.configurations.saveDraft(edit)).toBe('saved');
      expect(await ports.configurations.saveDraft({ ...edit, draft: NEW_CONFIGURATION })).toBe('conflict');
      expect(await ports.configurations.find(SHOP.configuration)).toMatchObject({
        draft: DRAFT,
        revision: 2,
        modifiedAt: MONDAY + 5,
      });
      expect(await ports.configurations.saveDraft({ ...edit, id: NOBODY })).toBe('missing');
      expect(await ports.configurations.saveDraft({ ...edit, id: 'no id' })).toBe('missing');
    });

    it('freeze the draft as the next version', async () => {
      await ports.configurations.saveDraft({ id: SHOP.configuration, draft: DRAFT, revision: 1, at: MONDAY });
      const published = await ports.configurations.publish(SHOP.configuration, { personId: SHOP.ines, at: MONDAY + 9 });
      expect(published).toEqual({ version: 2, content: DRAFT });
      await ports.configurations.saveDraft({
        id: SHOP.configuration,
        draft: NEW_CONFIGURATION,
        revision: 2,
        at: MONDAY,
      });
      expect(await ports.configurations.version(SHOP.configuration, 2)).toEqual(published);
      expect(await ports.configurations.version(SHOP.configuration, 3)).toBeUndefined();
      const lines = (await ports.configurations.find(SHOP.configuration))?.published;
      expect(lines?.[0]).toEqual({ version: 2, publishedAt: MONDAY + 9, publishedBy: SHOP.ines });
      await ports.configurations.publish(SHOP.configuration, { personId: undefined, at: MONDAY + 10 });
      const byOperator = (await ports.configurations.find(SHOP.configuration))?.published[0];
      expect(byOperator).toEqual({ version: 3, publishedAt: MONDAY + 10, publishedBy: undefined });
      expect(lines).toHaveLength(2);
      expect(await ports.configurations.publish(NOBODY, { personId: SHOP.ines, at: MONDAY })).toBeUndefined();
    });

    it('give two who publish at once two numbers', async () => {
      const by = { personId: SHOP.ines, at: MONDAY };
      const versions = await Promise.all(
        [world.first, world.second, world.first].map((store) => store.configurations.publish(SHOP.configuration, by)),
      );
      expect(versions.map((published) => published?.version).sort()).toEqual([2, 3, 4]);
    });

    it('stay while a deployment uses them', async () => {
      expect(await ports.configurations.remove(SHOP.configuration)).toBe('inUse');
      await ports.deployments.remove(SHOP.deployment);
      expect(await ports.configurations.remove(SHOP.configuration)).toBe('removed');
      expect(await ports.configurations.remove(SHOP.configuration)).toBe('missing');
      expect(await ports.configurations.version(SHOP.configuration, 1)).toBeUndefined();
    });
  });

  describe('deployments', () => {
    it('are kept as they were added', async () => {
      const stored = { ...SHOP_DEPLOYMENT, revision: 1, modifiedAt: MONDAY };
      expect(await ports.deployments.find(SHOP.deployment)).toEqual(stored);
      expect(await ports.deployments.list()).toEqual([stored]);
      expect(await ports.deployments.ids()).toEqual([SHOP.deployment]);
      expect(await ports.deployments.find('no id')).toBeUndefined();
      await expect(ports.deployments.add(SHOP_DEPLOYMENT, MONDAY)).rejects.toThrow();
    });

    it('take an edit only on the revision that it was made on', async () => {
      const deployment = {
        ...SHOP_DEPLOYMENT,
        name: 'Other',
        allowAllDomains: false,
        allowedDomains: ['shop.example'],
      };
      expect(await ports.deployments.save({ deployment, revision: 1, at: MONDAY + 5 })).toBe('saved');
      expect(await ports.deployments.save({ deployment: SHOP_DEPLOYMENT, revision: 1, at: MONDAY + 6 })).toBe(
        'conflict',
      );
      expect(await ports.deployments.find(SHOP.deployment)).toEqual({
        ...deployment,
        revision: 2,
        modifiedAt: MONDAY + 5,
      });
      expect(await ports.deployments.save({ deployment: { ...deployment, id: NOBODY }, revision: 1, at: MONDAY })).toBe(
        'missing',
      );
    });

    it('stay while they have conversations that have not ended', async () => {
      const state = await waiting(ports);
      expect(await ports.deployments.remove(SHOP.deployment)).toBe('inUse');
      await stored(ports.log, supersede(state));
      expect(await ports.deployments.remove(SHOP.deployment)).toBe('removed');
      expect(await ports.deployments.remove(SHOP.deployment)).toBe('missing');
    });

    it('make a picture with everything that serving a guest needs', async () => {
      const picture = await ports.deployments.picture(SHOP.deployment);
      expect(picture).toEqual({
        deployment: SHOP_DEPLOYMENT,
        configuration: { id: SHOP.configuration, version: 1, content: { ...NEW_CONFIGURATION, name: 'Shop' } },
        flow: (await ports.company.flows())[0],
        schedules: [expect.objectContaining({ id: SHOP.schedule, timeZone: 'Europe/Berlin' })],
        queues: [SHOP_QUEUE],
        licences: ['CX 3 Digital'],
        threadingMinutes: THREADING_MINUTES.default,
      });
      expect(picture?.flow).toMatchObject({ id: SHOP.flow, version: 1, start: 'greet' });
      expect(await ports.deployments.picture('no id')).toBeUndefined();
    });
  });

  describe('the company', () => {
    it('holds licences', async () => {
      expect(await ports.companyWrites.isFounded()).toBe(true);
      await ports.companyWrites.setLicences(['CX 1', 'CX 2']);
      expect(await ports.company.licences()).toEqual(['CX 1', 'CX 2']);
    });

    it('has settings, which take an edit only on the revision that it was made on', async () => {
      const settings = { name: 'Shop', licences: ['CX 3 Digital'], capacity: 4, threadingMinutes: 4320 };
      expect(await ports.company.settings()).toEqual({ ...settings, revision: 1 });
      const edited = { name: 'Shop & Sons', licences: ['CX 2'], capacity: 2, threadingMinutes: 60 };
      expect(await ports.company.save({ settings: edited, revision: 1 })).toBe('saved');
      expect(await ports.company.save({ settings, revision: 1 })).toBe('conflict');
      expect(await world.second.company.settings()).toEqual({ ...edited, revision: 2 });
      expect(await ports.deployments.picture(SHOP.deployment)).toMatchObject({
        licences: ['CX 2'],
        threadingMinutes: 60,
      });
    });

    it('keeps guests and files until it says for how long, and no save of the rest takes that back', async () => {
      expect((await ports.company.settings())?.retentionDays).toBeUndefined();
      expect(await ports.company.saveRetention({ retention: { days: 90, fileDays: 15 }, revision: 1 })).toBe('saved');
      expect(await ports.company.saveRetention({ retention: { days: 1 }, revision: 1 })).toBe('conflict');
      const settings = { name: 'Shop', licences: ['CX 2'], capacity: 2, threadingMinutes: 60 };
      await ports.company.save({ settings, revision: 2 });
      expect(await world.second.company.settings()).toEqual({
        ...settings,
        ...{ retentionDays: 90, fileRetentionDays: 15, revision: 3 },
      });
      await ports.company.saveRetention({ retention: {}, revision: 3 });
      expect(await world.second.company.settings()).toEqual({ ...settings, revision: 4 });
    });

    it('gives its capacity to agents without one of their own', async () => {
      await ports.companyWrites.putAgent({ agentId: SHOP.mara, capacity: 7 });
      await ports.companyWrites.putAgent({ agentId: SHOP.jonas });
      const settings = { name: 'Shop', licences: ['CX 2'], capacity: 2, threadingMinutes: 60 };
      await ports.company.save({ settings, revision: 1 });
      expect(await ports.agents.status(SHOP.mara)).toMatchObject({ capacity: 7 });
      expect(await ports.agents.status(SHOP.jonas)).toMatchObject({ capacity: 2 });
    });

    it('has no settings before it is founded', async () => {
      const { first } = await makeWorld();
      expect(await first.company.settings()).toBeUndefined();
      const settings = { name: 'Shop', licences: [], capacity: 2, threadingMinutes: 60 };
      expect(await first.company.save({ settings, revision: 1 })).toBe('conflict');
    });

    it('has the latest version of each flow', async () => {
      const [flow] = await ports.company.flows();
      if (flow === undefined) throw new Error('The shop has no flow');
      await ports.companyWrites.putFlow({ ...flow, version: 2, start: 'transfer' });
      expect(await ports.company.flows()).toEqual([{ ...flow, version: 2, start: 'transfer' }]);
      expect(await ports.deployments.flowVersion(flow.id, 1)).toEqual(flow);
      expect(await ports.deployments.flowVersion(flow.id, 3)).toBeUndefined();
    });

    it('keeps all that a flow says of itself', async () => {
      const [flow] = await ports.company.flows();
      if (flow === undefined) throw new Error('The shop has no flow');
      const next = { ...flow, version: 2, onRejoin: 'transfer', onError: { queueId: SHOP.queue } };
      await ports.companyWrites.putFlow(next);
      expect(await ports.company.flows()).toEqual([next]);
    });

    it('says for how long guests may come back', async () => {
      await ports.companyWrites.setThreadingMinutes(60);
      expect((await ports.deployments.picture(SHOP.deployment))?.threadingMinutes).toBe(60);
    });

    it('keeps where a flow goes on a rejoin and on an error, until it says so no more', async () => {
      const [flow] = await ports.company.flows();
      if (flow === undefined) throw new Error('The shop has no flow');
      const more = { ...flow, onRejoin: 'transfer', onError: { queueId: SHOP.queue } };
      await ports.companyWrites.putFlow(more);
      expect(await ports.company.flows()).toEqual([more]);
      await ports.companyWrites.putFlow(flow);
      expect(await ports.company.flows()).toEqual([flow]);
    });

    it('keeps the holidays of a schedule, until it has none', async () => {
      const [schedule] = (await ports.deployments.picture(SHOP.deployment))?.schedules ?? [];
      if (schedule === undefined) throw new Error('The shop has no schedule');
      const holidays = [
        { name: 'New Year', from: '2026-01-01', yearly: true as const },
        { name: 'Moving', from: '2026-07-06', to: '2026-07-08', hours: [{ from: 540, to: 720 }] },
      ];
      const schedules = async () => (await ports.deployments.picture(SHOP.deployment))?.schedules;
      await ports.companyWrites.putSchedule({ ...schedule, holidays });
      expect(await schedules()).toEqual([{ ...schedule, holidays }]);
      await ports.companyWrites.putSchedule(schedule);
      expect(await schedules()).toEqual([schedule]);
    });
  });
}
