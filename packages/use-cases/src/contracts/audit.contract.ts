import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { addPerson } from '@rejoin/core/directory/change-person';
import { isChanged } from '@rejoin/core/directory/settle';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT, SHOP_QUEUE } from '../memory/furnish-shop.ts';
import type { AuditFilter } from '../ports/audit.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { MakeWorld } from './world.ts';

const INES: AuditActor = { type: 'person', id: SHOP.ines, name: 'Ines' };
const MARA: AuditActor = { type: 'person', id: SHOP.mara, name: 'Mara' };
const SKILL = { id: 'c2000000-0000-4000-8000-000000000001', name: 'Refunds' };
const PROVIDER = {
  ...{ id: 'c3000000-0000-4000-8000-000000000001', name: 'Customers', discoveryUrl: 'https://id.shop.example' },
  ...{ clientId: 'shop', refreshTokenSeconds: 3600 },
};
const judge = () => [];

/** What every audit log keeps to. */
export function describeAudit(makeWorld: MakeWorld): void {
  let store: StorePorts;
  let other: StorePorts;
  let settings: SettingPorts;
  let furnished: number;
  beforeEach(async () => {
    ({ first: store, second: other } = await makeWorld());
    await furnishShop(store, { at: MONDAY });
    settings = store.settingsBy(INES);
    furnished = (await store.audit.find({}, { limit: 100 })).length;
  });

  /** What has been written since the shop was furnished, newest first. */
  async function entries(filter: AuditFilter = {}) {
    const found = await other.audit.find(filter, { limit: 100 });
    return found.filter(({ sequence }) => sequence > furnished);
  }

  const lines = async (filter?: AuditFilter) =>
    (await entries(filter)).map(({ by, action, kind, subjectName }) => {
      return `${by.type === 'person' ? by.name : 'operator'} ${action} ${kind} ${subjectName}`;
    });

  it('says who did what to what, from what to what, and when', async () => {
    const before = Date.now();
    const { queue, memberIds, revision } = (await store.queues.find(SHOP.queue)) ?? {};
    if (queue === undefined || memberIds === undefined || revision === undefined) throw new Error('No queue');
    const edit = { queue: { ...queue, alertingSeconds: 45 }, memberIds: [SHOP.mara], revision, judge };
    expect(await settings.queues.save(edit)).toEqual({ type: 'saved' });
    const [entry, ...rest] = await entries();
    expect(rest).toEqual([]);
    expect(entry).toEqual({
      ...{ sequence: furnished + 1, at: expect.any(Number), by: INES, untold: 0, exists: true },
      ...{ kind: 'queue', subjectId: SHOP.queue, subjectName: 'Customer care', action: 'changed' },
      changes: [
        { path: ['alertingSeconds'], before: 30, after: 45 },
        { path: ['memberIds'], before: [SHOP.mara, SHOP.jonas], after: [SHOP.mara] },
      ],
      names: { [SHOP.mara]: 'Mara', [SHOP.jonas]: 'Jonas' },
    });
    expect(Math.abs((entry?.at ?? 0) - before)).toBeLessThan(60_000);
  });

  it('follows a setting from its beginning to its end, under the names that it had', async () => {
    await settings.skills.add(SKILL);
    await settings.skills.rename({ ...SKILL, name: 'Returns', revision: 1 });
    expect((await entries()).map(({ exists }) => exists)).toEqual([true, true]);
    await store.settingsBy(MARA).skills.remove(SKILL.id);
    expect(await lines({ subjectId: SKILL.id })).toEqual([
      'Mara deleted skill Returns',
      'Ines changed skill Returns',
      'Ines created skill Refunds',
    ]);
    expect((await entries()).map(({ exists }) => exists)).toEqual([false, false, false]);
  });

  it('says nothing of what changed nothing or was refused', async () => {
    await settings.skills.add(SKILL);
    expect(await settings.skills.rename({ ...SKILL, revision: 1 })).toBe('saved');
    expect(await settings.skills.rename({ ...SKILL, name: 'Late', revision: 1 })).toBe('conflict');
    expect(await settings.skills.rename({ ...SKILL, id: SHOP.mara, revision: 1 })).toBe('missing');
    expect(await settings.skills.remove('no id')).toEqual({ type: 'missing' });
    expect(await settings.configurations.remove(SHOP.configuration)).toBe('inUse');
    expect(await settings.flows.remove(SHOP.flow)).toBe('inUse');
    const problem = { field: 'name', problem: 'missing' } as const;
    const invalid = { queue: { ...SHOP_QUEUE, name: '' }, memberIds: [], revision: 2, judge: () => [problem] };
    expect((await settings.queues.save(invalid)).type).not.toBe('saved');
    await expect(settings.skills.add(SKILL)).rejects.toThrow();
    expect(await lines()).toEqual(['Ines created skill Refunds']);
  });

  it('takes no notice of a draft until it is published', async () => {
    const content = { ...NEW_CONFIGURATION, name: 'Shop', description: 'New' };
    const { configurations } = settings;
    expect(await configurations.saveDraft({ id: SHOP.configuration, draft: content, revision: 1, at: MONDAY })).toBe(
      'saved',
    );
    expect(await entries()).toEqual([]);
    await configurations.publish(SHOP.configuration, { personId: SHOP.ines, at: MONDAY });
    expect(await entries()).toMatchObject([
      { action: 'published', subjectName: 'Shop', changes: [{ path: ['description'], before: '', after: 'New' }] },
    ]);
  });

  it('tells each time that a flow was published although tests of it failed', async () => {
    const failedTests = ['greets'];
    const edition = { id: SHOP.flow, revision: 1, personId: SHOP.ines, at: MONDAY };
    const publish = () => settings.flows.publish({ ...edition, judge: () => ({ type: 'good', failedTests }) });
    await publish();
    await publish();
    expect(await entries()).toMatchObject(
      [3, 2].map((version) => ({
        action: 'published',
        changes: [{ path: ['failedTests', `version ${version}`], after: failedTests }],
      })),
    );
  });

  it('keeps a secret', async () => {
    const { identityProviders } = settings;
    await identityProviders.add({ provider: PROVIDER, sealedSecret: 'sealed once', at: MONDAY });
    await identityProviders.save({ provider: PROVIDER, sealedSecret: 'sealed twice', revision: 1, at: MONDAY });
    const found = await entries();
    expect(found[0]?.changes).toEqual([{ path: ['clientSecret'], secret: true }]);
    expect(JSON.stringify(found)).not.toContain('sealed');
  });

  it('knows who was added, whose password was set and what became of a deployment', async () => {
    const directory = await store.directory.read();
    const content = { name: 'Theo', email: 'theo@shop.example', roleIds: [] };
    const added = await settings.directory.change((now) =>
      addPerson(now, { byId: SHOP.ines, personId: SKILL.id, content, passwordHash: 'hash of it' }),
    );
    expect(isChanged(added)).toBe(true);
    const mara = directory.people.get(SHOP.mara);
    if (mara === undefined) throw new Error('No Mara');
    const change = { people: [mara], passwordHash: 'another hash', places: { opened: [], closed: [] } };
    await settings.directory.change(() => ({ type: 'changed', change }));
    await settings.directory.change(() => ({ type: 'refused' }));
    const deployment = { ...SHOP_DEPLOYMENT, status: 'Inactive' } as const;
    await settings.deployments.save({ deployment, revision: 1, at: MONDAY });
    expect(await lines()).toEqual([
      'Ines deactivated deployment Shop',
      'Ines passwordSet person Mara',
      'Ines created person Theo',
    ]);
    expect(JSON.stringify(await entries())).not.toContain('hash');
  });

  it('takes what is done without a name for the operator’s', async () => {
    await store.skills.add(SKILL);
    expect(await lines()).toEqual(['operator created skill Refunds']);
  });

  it('keeps many writes at once, or none', async () => {
    const returns = { id: PROVIDER.id, name: 'Returns' };
    const before = await store.skills.list();
    const failing = store.settingsAtOnce(INES, async ({ skills, company }) => {
      await skills.add(SKILL);
      const kept = await company.settings();
      if (kept === undefined) throw new Error('No company');
      await company.save({ settings: { ...kept, name: 'Other' }, revision: kept.revision });
      expect(await skills.list()).toHaveLength(before.length + 1);
      throw new Error('on second thoughts');
    });
    await expect(failing).rejects.toThrow('on second thoughts');
    expect(await other.skills.list()).toEqual(before);
    expect((await store.company.settings())?.name).toBe('Shop');
    expect(await entries()).toEqual([]);
    await store.settingsAtOnce(INES, async ({ skills }) => {
      await skills.add(SKILL);
      await skills.add(returns);
    });
    expect(await lines()).toEqual(['Ines created skill Returns', 'Ines created skill Refunds']);
  });

  it('numbers what is written at once one after the other', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `c2000000-0000-4000-8000-00000000001${index}`);
    await Promise.all(
      ids.map((id, index) =>
        (index % 2 === 0 ? store : other).settingsBy(INES).skills.add({ id, name: `Skill ${index}` }),
      ),
    );
    const found = await entries();
    expect(found).toHaveLength(8);
    expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => b - a));
  });

  describe('what is looked for', () => {
    beforeEach(async () => {
      await settings.skills.add(SKILL);
      await store.settingsBy(MARA).wrapUpCodes.add({ id: PROVIDER.id, name: '100% solved' });
      await store
        .settingsBy(MARA)
        .queues.add({ queue: { ...NEW_QUEUE, id: SKILL.id, name: 'REFUNDS' }, memberIds: [], judge });
    });

    it.each<{ filter: AuditFilter; found: string[] }>([
      { filter: { personId: SHOP.ines, kind: 'skill' }, found: ['Ines created skill Refunds'] },
      { filter: { personId: SHOP.jonas }, found: [] },
      { filter: { personId: 'no id' }, found: [] },
      { filter: { kind: 'wrapUpCode' }, found: ['Mara created wrapUpCode 100% solved'] },
      { filter: { name: 'fund' }, found: ['Mara created queue REFUNDS', 'Ines created skill Refunds'] },
      { filter: { name: '0%' }, found: ['Mara created wrapUpCode 100% solved'] },
      { filter: { name: '%' }, found: ['Mara created wrapUpCode 100% solved'] },
      { filter: { subjectId: 'no id' }, found: [] },
      { filter: { kind: 'skill', subjectId: SKILL.id }, found: ['Ines created skill Refunds'] },
    ])('$filter', async ({ filter, found }) => {
      expect(await lines(filter)).toEqual(found);
    });

    it('lies in a span of time that has its beginning and not its end', async () => {
      const [latest, ...earlier] = await entries();
      if (latest === undefined) throw new Error('No entry');
      const sameTime = earlier.filter(({ at }) => at === latest.at).length + 1;
      expect(await entries({ from: latest.at })).toHaveLength(sameTime);
      expect(await entries({ until: latest.at })).toHaveLength(3 - sameTime);
      expect(await entries({ from: latest.at, until: latest.at })).toEqual([]);
    });

    it('comes page by page', async () => {
      const all = await store.audit.find({}, { limit: 100 });
      const first = await store.audit.find({}, { limit: 2 });
      expect(first).toEqual(all.slice(0, 2));
      const rest = await store.audit.find({}, { before: first.at(-1)?.sequence ?? 0, limit: 100 });
      expect([...first, ...rest]).toEqual(all);
    });

    it('is the doing of some people', async () => {
      const names = (await store.audit.people()).map(({ name }) => name).sort();
      expect(names).toEqual(['Ines', 'Mara']);
    });
  });
}
