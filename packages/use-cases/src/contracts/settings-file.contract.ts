import type { SettingsFile } from '@rejoin/core/settings-file/settings-file';
import { settingsJson } from '@rejoin/core/settings-file/settings-json';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishPeople, furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { type ApplySettingsInput, type ApplySettingsOutcome, applySettings } from '../settings-file/apply-settings.ts';
import { exportSettings } from '../settings-file/export-settings.ts';
import { MONDAY } from './talk.ts';
import { SHOP_MESSENGER, WHOLE, WHOLE_SECRETS } from './whole-settings.ts';
import type { MakeWorld } from './world.ts';

/** What has a name in {@link WHOLE} and goes by it. */
const NAMED = (
  [
    ...['skills', 'wrapUpCodes', 'schedules', 'roles', 'identityProviders', 'queues', 'cannedResponses'],
    ...['flows', 'configurations'],
  ] as (keyof typeof WHOLE)[]
).flatMap((section) => (Array.isArray(WHOLE[section]) ? WHOLE[section] : Object.keys(WHOLE[section])) as string[]);

/** The same settings, with every name in capitals wherever it stands. */
function inCapitals(settings: SettingsFile): SettingsFile {
  const words = new RegExp(`(?<=")(${NAMED.join('|')})(?=")`, 'g');
  const { company: _company, ...named } = settings;
  return JSON.parse(JSON.stringify(named).replaceAll(words, (name) => name.toUpperCase()));
}

/** What holds for files of settings on every store. */
export function describeSettingsFile(makeWorld: MakeWorld): void {
  let store: StorePorts;

  async function exported(): Promise<SettingsFile> {
    const outcome = await exportSettings(store);
    if (outcome.type !== 'exported') throw new Error(outcome.refusal);
    return outcome.settings;
  }

  function apply(wanted: SettingsFile, input: Partial<ApplySettingsInput> = {}): Promise<ApplySettingsOutcome> {
    const ports = {
      settingsAtOnce: store.settingsAtOnce,
      clock: () => MONDAY,
      newId: () => crypto.randomUUID(),
      sealSecret: (secret: string) => `sealed ${secret}`,
    };
    const plain = { prune: false, dryRun: false, despiteFailedTests: false, secrets: WHOLE_SECRETS };
    return applySettings(ports, { ...plain, ...input, wanted });
  }

  const audited = async () => (await store.audit.find({}, { limit: 200 })).length;

  describe('of a company that has only people', () => {
    beforeEach(async () => {
      ({ first: store } = await makeWorld());
      await store.companyWrites.putCompany({ name: 'Empty', licences: [] });
      await furnishPeople(store.companyWrites, 4);
    });

    it('is what was applied, and then there is nothing to do', async () => {
      expect(await apply(WHOLE)).toMatchObject({ type: 'applied' });
      expect(settingsJson(await exported())).toBe(settingsJson(WHOLE));
      expect(await apply(WHOLE, { secrets: new Map() })).toEqual({ type: 'applied', plan: { steps: [], left: [] } });
    });

    it('gives the name of a deployment to another one where the first goes, and not where it stays', async () => {
      await apply(WHOLE);
      const { '6f000000-0000-4000-8000-000000000001': site } = WHOLE.deployments;
      const anew = { deployments: { '6f000000-0000-4000-8000-000000000003': site } };
      expect(await apply(anew)).toMatchObject({
        type: 'failed',
        failed: [{ section: 'deployments', complaints: [expect.stringContaining('something else here is called so')] }],
      });
      expect(await apply(anew, { prune: true })).toMatchObject({ type: 'applied' });
    });

    it('calls by another case what is there, and takes it for the same', async () => {
      await apply(WHOLE);
      const ids = async () => [await store.queues.list(), await store.flows.list()].flat().map(({ id }) => id);
      const [before, entries] = [(await ids()).sort(), await audited()];
      const louder = inCapitals(WHOLE);
      const planned = await apply(louder, { secrets: new Map(), dryRun: true });
      expect(planned).toMatchObject({ type: 'planned', plan: { left: [] } });
      const outcome = await apply(louder, { secrets: new Map() });
      if (outcome.type !== 'applied' || planned.type !== 'planned') throw new Error(outcome.type);
      expect(outcome.plan).toEqual(planned.plan);
      expect(outcome.plan.steps.map(({ action, name }) => `${action} ${name}`).sort()).toEqual(
        NAMED.map((name) => `change ${name.toUpperCase()}`).sort(),
      );
      expect(outcome.plan.steps).toContainEqual({
        ...{ section: 'queues', name: 'CARE', action: 'change' },
        changes: [{ path: ['name'], before: 'Care', after: 'CARE' }],
      });
      expect(settingsJson(await exported())).toBe(settingsJson({ ...louder, company: WHOLE.company }));
      expect((await ids()).sort()).toEqual(before);
      // Of configurations only what is published is told.
      expect(await audited()).toBe(entries + NAMED.length - Object.keys(WHOLE.configurations).length);
      expect(await apply(louder)).toEqual({ type: 'applied', plan: { steps: [], left: [] } });
    });

    it('gives two deployments each other’s names', async () => {
      await apply(WHOLE);
      const before = await audited();
      const [[one, site], [other, old]] = Object.entries(WHOLE.deployments) as [[string, object], [string, object]];
      const deployments = { [one]: { ...site, name: 'Old site' }, [other]: { ...old, name: 'Site' } };
      const wanted = { deployments } as SettingsFile;
      expect(await apply(wanted, { dryRun: true })).toMatchObject({ type: 'planned' });
      expect(await apply(wanted)).toMatchObject({ type: 'applied' });
      expect((await exported()).deployments).toEqual(deployments);
      expect(await audited()).toBe(before + 2);
      const both = { deployments: { ...deployments, [other]: { ...old, name: 'OLD SITE' } } } as SettingsFile;
      expect(await apply(both)).toMatchObject({ type: 'failed', failed: [{ section: 'deployments', name: other }] });
    });

    it('tells no secret, and each stays where it is', async () => {
      await apply(WHOLE);
      expect(settingsJson(await exported())).not.toMatch(/the client’s secret|Bearer/);
      const published = WHOLE.flows?.['Welcome']?.published;
      if (published === undefined) throw new Error('No flow');
      const nodes = { ...published.nodes, end: { type: 'transferToQueue', queueId: 'Returns' } } as const;
      const flows = { Welcome: { published: { ...published, nodes } } };
      expect(await apply({ flows }, { secrets: new Map() })).toMatchObject({ type: 'applied' });
      const [flow] = (await store.flows.list()).filter(({ name }) => name === 'Welcome');
      expect(flow?.newest?.nodes).toMatchObject({
        ask: { headers: { authorization: 'Bearer of a secret' } },
        end: { type: 'transferToQueue' },
      });
      const told = { ...published.nodes['ask'], headers: { authorization: 'Bearer' } };
      const open = { Welcome: { published: { ...published, nodes: { ...nodes, ask: told } } } } as typeof flows;
      const complaints = [expect.stringContaining('write ••• there')];
      expect(await apply({ flows: open })).toMatchObject({ type: 'failed', failed: [{ complaints }] });
      const elsewhere = { ...published.nodes['ask'], url: 'https://elsewhere.example' };
      const moved = { Welcome: { published: { ...published, nodes: { ...nodes, ask: elsewhere } } } } as typeof flows;
      expect(await apply({ flows: moved }, { secrets: new Map() })).toMatchObject({ type: 'failed' });
      expect(flow?.published[0]).toMatchObject({ version: 2, by: { personId: undefined } });
    });

    it('tells which secrets a flow names, which have to be there', async () => {
      await apply(WHOLE);
      const published = WHOLE.flows?.['Welcome']?.published;
      const asks = { ...published?.nodes['ask'], headers: { authorization: 'Bearer {{secret.orders}}' } };
      const flows = { Welcome: { published: { ...published, nodes: { ...published?.nodes, ask: asks } } } };
      const wanted = { flows } as SettingsFile;
      const complaints = [expect.stringContaining('Name secrets that there are')];
      expect(await apply(wanted)).toMatchObject({ type: 'failed', failed: [{ complaints }] });
      const secret = { id: crypto.randomUUID(), name: 'orders', host: 'orders.shop.example' };
      await store.flowSecrets.add({ secret, sealedValue: 'sealed hunter2', at: MONDAY });
      expect(await apply(wanted)).toMatchObject({ type: 'applied' });
      expect((await exported()).flows).toMatchObject(flows);
      expect(settingsJson(await exported())).not.toContain('hunter2');
    });

    it('changes nothing on a dry run, nor where a step can’t be done, and says why', async () => {
      const [before, entries] = [await exported(), await audited()];
      expect(await apply(WHOLE, { dryRun: true })).toMatchObject({ type: 'planned' });
      expect(await apply(WHOLE, { secrets: new Map() })).toMatchObject({
        type: 'failed',
        failed: [
          { section: 'identityProviders', name: 'Customers', complaints: [expect.stringContaining('clientSecret')] },
          {
            section: 'flows',
            name: 'Welcome',
            complaints: [expect.stringContaining('flows/Welcome/ask/authorization')],
          },
          { section: 'configurations', name: 'Shop' },
          { section: 'deployments' },
          { section: 'deployments' },
        ],
      });
      expect(await exported()).toEqual(before);
      expect(await audited()).toBe(entries);
    });
  });

  describe('of a company at work', () => {
    beforeEach(async () => {
      ({ first: store } = await makeWorld());
      await furnishShop(store, { at: MONDAY });
    });

    it('changes nothing where it was exported', async () => {
      const before = await audited();
      expect(await apply(await exported(), { prune: true })).toEqual({
        type: 'applied',
        plan: { steps: [], left: [] },
      });
      expect(await audited()).toBe(before);
    });

    it('says a name without the space around it with which it was kept before that was taken off', async () => {
      await store.skills.add({ id: crypto.randomUUID(), name: ' Wood ' });
      const wanted = await exported();
      expect(wanted.skills).toEqual(['Wood']);
      expect(await apply(wanted, { prune: true })).toEqual({ type: 'applied', plan: { steps: [], left: [] } });
    });

    it('leaves alone what it does not name, unless that is to go', async () => {
      const { deployments: _, ...wanted } = WHOLE;
      const kept = await apply(wanted);
      expect(kept).toMatchObject({
        type: 'applied',
        plan: { left: expect.arrayContaining([{ section: 'queues', name: 'Customer care' }]) },
      });
      expect(Object.keys((await exported()).queues ?? {})).toEqual(['Care', 'Customer care', 'Returns']);
      const pruned = await apply(WHOLE, { prune: true });
      expect(pruned).toMatchObject({ type: 'applied' });
      expect(settingsJson(await exported())).toBe(settingsJson(WHOLE));
    });

    it('is the operator’s doing, each change with its entry', async () => {
      const before = await audited();
      await apply({ skills: ['Refunds'], company: { ...WHOLE.company, name: 'Shop & Co' } });
      const entries = await store.audit.find({}, { limit: 10 });
      expect(
        entries.slice(0, entries.length - before).map(({ by, action, kind }) => `${by.type} ${action} ${kind}`),
      ).toEqual(['operator created skill', 'operator changed company', 'operator changed company']);
    });

    it('takes deployments on to what is published, except those that stay with an older version', async () => {
      const { deployments = {}, configurations = {} } = await exported();
      const published = configurations['Shop']?.published ?? SHOP_MESSENGER;
      const wanted = { deployments, configurations: { Shop: { published: { ...published, description: 'New' } } } };
      expect(await apply(wanted)).toMatchObject({
        plan: { steps: [{ section: 'configurations' }, { section: 'deployments' }] },
      });
      expect(await store.deployments.find(SHOP.deployment)).toMatchObject({ configurationVersion: 2 });
      const back = { deployments: { [SHOP.deployment]: { ...deployments[SHOP.deployment], olderVersion: published } } };
      expect(await apply(back as SettingsFile)).toMatchObject({ type: 'applied' });
      expect(await store.deployments.find(SHOP.deployment)).toMatchObject({ configurationVersion: 1 });
    });

    it('refuses what the rules refuse', async () => {
      const queues = { ...(await exported()).queues };
      const [queue] = Object.values(queues);
      if (queue === undefined) throw new Error('No queue');
      const wanted = {
        queues: {
          Care: { ...queue, alertingSeconds: 1, members: ['mara@shop.example'] },
          Away: { ...queue, members: ['kai@shop.example'] },
        },
        cannedResponses: { Bye: { text: 'Bye', queues: ['Away', 'Gone'] } },
      };
      expect(await apply(wanted)).toMatchObject({
        type: 'failed',
        failed: [
          { name: 'Care', complaints: ['alertingSeconds: Write a whole number from 7 to 900.'] },
          { name: 'Away', complaints: ['Nobody here signs in as kai@shop.example.'] },
          { name: 'Bye', complaints: ['It needs the queue "Away", which failed.', 'There is no queue called "Gone".'] },
        ],
      });
      const gone = await apply({ queues: {} }, { prune: true });
      expect(gone).toMatchObject({
        type: 'failed',
        failed: [
          {
            name: 'Customer care',
            complaints: ['In use: flow "Welcome". Take it out of there first, or leave it in the file.'],
          },
        ],
      });
    });

    it('is not made where two things have the same name', async () => {
      await store.companyWrites.putSkill({ id: crypto.randomUUID(), name: 'Wood' });
      await store.companyWrites.putSkill({ id: crypto.randomUUID(), name: 'Wood' });
      const refused = { type: 'refused', refusal: 'namesShared', shared: [{ kind: 'skills', name: 'Wood' }] };
      expect(await exportSettings(store)).toEqual(refused);
      expect(await apply(WHOLE)).toEqual(refused);
    });
  });
}
