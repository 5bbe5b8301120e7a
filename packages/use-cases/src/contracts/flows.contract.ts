import type { FlowNode } from '@rejoin/core/flow/flow';
import { type FlowContent, newFlowContent } from '@rejoin/core/flow/flow-draft';
import type { FlowProblem } from '@rejoin/core/flow/flow-problem';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, stored, supersede, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const DRAFT: FlowContent = newFlowContent(SHOP.queue);
const SHORT: FlowContent = { start: 'end', onRejoin: 'end', nodes: { end: { type: 'disconnect' } } };

const TEST: FlowTest = { name: 'greets', at: MONDAY, steps: [{ say: 'Hi' }, { expectSay: 'Hello. How can we help?' }] };
const PASSED = { type: 'good', failedTests: [] } as const;

/** What every store of flows keeps to. */
export function describeFlows(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports, { at: MONDAY });
  });

  /** A flow with the draft {@link DRAFT} and nothing published. */
  async function added(name = 'New'): Promise<string> {
    const id = crypto.randomUUID();
    await ports.flows.add({ id, name, draft: DRAFT, at: MONDAY + 1 });
    return id;
  }
  const publish = (id: string, revision: number, store = ports) =>
    store.flows.publish({ id, revision, personId: SHOP.ines, at: MONDAY + 9, judge: () => PASSED });

  it('begin as a draft at revision 1, listed by name, for no deployment to choose', async () => {
    const id = await added('A first one');
    const flow = await ports.flows.find(id);
    expect(flow).toEqual({
      id,
      name: 'A first one',
      draft: DRAFT,
      revision: 1,
      modifiedAt: MONDAY + 1,
      newest: undefined,
      published: [],
    });
    const listed = await ports.flows.list();
    expect(listed.map((each) => each.id)).toEqual([id, SHOP.flow]);
    expect(listed[0]).toEqual(flow);
    expect((await ports.company.flows()).map((each) => each.id)).toEqual([SHOP.flow]);
    expect(await ports.flows.find('no id')).toBeUndefined();
    expect(await ports.flows.find(NOBODY)).toBeUndefined();
  });

  it('have a draft that is as their version where they came with the installation', async () => {
    const [version] = await ports.company.flows();
    const flow = await ports.flows.find(SHOP.flow);
    expect(flow).toMatchObject({ newest: flow?.draft, published: [{ version: 1, by: undefined }] });
    expect({ id: SHOP.flow, name: 'Welcome', version: 1, ...flow?.draft }).toEqual(version);
  });

  it('take an edit only on the revision that it was made on', async () => {
    const id = await added();
    const edit = { id, name: 'Renamed', draft: SHORT, revision: 1, at: MONDAY + 5 };
    expect(await ports.flows.saveDraft(edit)).toBe('saved');
    expect(await ports.flows.saveDraft({ ...edit, draft: DRAFT })).toBe('conflict');
    expect(await ports.flows.find(id)).toMatchObject({
      name: 'Renamed',
      draft: SHORT,
      revision: 2,
      modifiedAt: MONDAY + 5,
    });
    expect(await ports.flows.saveDraft({ ...edit, id: NOBODY })).toBe('missing');
    expect(await ports.flows.saveDraft({ ...edit, id: 'no id' })).toBe('missing');
  });

  it('keep a draft word for word', async () => {
    const id = await added();
    const text = 'a\u{1f44b}\\u0000 {{answer}} "';
    const nodes: FlowContent['nodes'] = Object.fromEntries<FlowNode>([
      ['with space', { type: 'sendMessage', text, next: 'constructor' }],
      ['constructor', { type: 'disconnect' }],
    ]);
    const draft = { start: 'with space', nodes };
    await ports.flows.saveDraft({ id, name: 'New', draft, revision: 1, at: MONDAY });
    expect((await ports.flows.find(id))?.draft).toEqual(draft);
  });

  it('keep their tests with the draft and with each version, and away from who runs it', async () => {
    const draft = { ...DRAFT, tests: [TEST] };
    await ports.flows.saveDraft({ id: SHOP.flow, name: 'Welcome', draft, revision: 1, at: MONDAY });
    expect((await ports.flows.find(SHOP.flow))?.draft).toEqual(draft);
    await publish(SHOP.flow, 2);
    const next = { ...DRAFT, tests: [] };
    await ports.flows.saveDraft({ id: SHOP.flow, name: 'Welcome', draft: next, revision: 2, at: MONDAY });
    expect((await ports.flows.find(SHOP.flow))?.newest).toEqual(draft);
    expect((await ports.flows.version(SHOP.flow, 2))?.tests).toEqual([TEST]);
    expect((await ports.deployments.picture(SHOP.deployment))?.flow).not.toHaveProperty('tests');
    expect(await ports.deployments.flowVersion(SHOP.flow, 2)).not.toHaveProperty('tests');
    await publish(SHOP.flow, 3);
    expect((await ports.flows.version(SHOP.flow, 3))?.tests).toEqual([]);
  });

  it('are not published with a test in the way, and remember which were no hindrance', async () => {
    const failedTests = ['greets', 'says goodbye'];
    const edition = { id: SHOP.flow, revision: 1, personId: SHOP.ines, at: MONDAY };
    const refused = { type: 'testsFailed', failedTests } as const;
    expect(await ports.flows.publish({ ...edition, judge: () => refused })).toEqual(refused);
    expect((await ports.flows.find(SHOP.flow))?.published).toHaveLength(1);
    await ports.flows.publish({ ...edition, judge: () => ({ type: 'good', failedTests }) });
    const flow = await ports.flows.find(SHOP.flow);
    expect(flow?.published.map((version) => version.failedTests)).toEqual([failedTests, []]);
  });

  it('freeze the draft of just that revision as the next version', async () => {
    const id = await added();
    expect(await publish(id, 1)).toEqual({ type: 'published', version: 1 });
    await ports.flows.saveDraft({ id, name: 'New', draft: SHORT, revision: 1, at: MONDAY });
    expect(await publish(id, 1)).toEqual({ type: 'conflict' });
    expect(await publish(id, 2)).toEqual({ type: 'published', version: 2 });
    await ports.flows.saveDraft({ id, name: 'Later', draft: DRAFT, revision: 2, at: MONDAY });
    expect(await ports.flows.version(id, 1)).toEqual({ id, name: 'Later', version: 1, ...DRAFT });
    expect(await ports.flows.version(id, 2)).toEqual({ id, name: 'Later', version: 2, ...SHORT });
    expect(await ports.flows.version(id, 3)).toBeUndefined();
    expect(await ports.flows.version('no id', 1)).toBeUndefined();
    const by = { personId: SHOP.ines, at: MONDAY + 9 };
    expect(await ports.flows.find(id)).toMatchObject({
      newest: SHORT,
      published: [
        { version: 2, by },
        { version: 1, by },
      ],
    });
    expect(await publish(NOBODY, 1)).toEqual({ type: 'missing' });
    expect(await publish('no id', 1)).toEqual({ type: 'missing' });
  });

  it('are published only if nothing is wrong with the draft and with what it names', async () => {
    const problems: readonly FlowProblem[] = [{ node: 'greet', problem: 'missing' }];
    const asked: unknown[] = [];
    const judge: Parameters<StorePorts['flows']['publish']>[0]['judge'] = (flow, choices) => {
      asked.push(flow, choices);
      return { type: 'invalid', problems };
    };
    const edition = { id: SHOP.flow, revision: 1, personId: SHOP.ines, at: MONDAY, judge };
    expect(await ports.flows.publish(edition)).toEqual({ type: 'invalid', problems });
    const flow = await ports.flows.find(SHOP.flow);
    expect(flow?.published).toHaveLength(1);
    expect(asked).toEqual([
      { id: SHOP.flow, name: flow?.name, version: 2, ...flow?.draft },
      await ports.flows.choices(),
    ]);
  });

  it('give two who publish at once two numbers', async () => {
    const versions = await Promise.all(
      [world.first, world.second, world.first].map((store) => publish(SHOP.flow, 1, store)),
    );
    expect(versions).toEqual(expect.arrayContaining([2, 3, 4].map((version) => expect.objectContaining({ version }))));
  });

  it('are taken by their deployments as soon as they are published', async () => {
    await ports.flows.saveDraft({ id: SHOP.flow, name: 'Welcome', draft: SHORT, revision: 1, at: MONDAY });
    expect((await ports.deployments.picture(SHOP.deployment))?.flow).toMatchObject({ version: 1, start: 'greet' });
    await publish(SHOP.flow, 2);
    expect((await ports.deployments.picture(SHOP.deployment))?.flow).toEqual({
      id: SHOP.flow,
      name: 'Welcome',
      version: 2,
      ...SHORT,
    });
    expect(await ports.deployments.flowVersion(SHOP.flow, 1)).toMatchObject({ version: 1, start: 'greet' });
  });

  it('stay while a deployment has them or a conversation runs in them', async () => {
    const state = await waiting(ports);
    expect(await ports.flows.remove(SHOP.flow)).toBe('inUse');
    const other = await added();
    await publish(other, 1);
    await ports.deployments.save({ deployment: { ...SHOP_DEPLOYMENT, flowId: other }, revision: 1, at: MONDAY });
    expect(await ports.flows.remove(SHOP.flow)).toBe('running');
    await stored(ports.log, supersede(state));
    expect(await ports.flows.remove(SHOP.flow)).toBe('removed');
    expect(await ports.flows.remove(SHOP.flow)).toBe('missing');
    expect(await ports.flows.remove('no id')).toBe('missing');
    expect(await ports.flows.version(SHOP.flow, 1)).toBeUndefined();
  });

  it('become news with every write', async () => {
    const heard: string[] = [];
    const settle = async (count: number) => expect.poll(() => heard.length).toBeGreaterThanOrEqual(count);
    const stop = await world.second.bus.subscribe((news) => {
      heard.push(...news.filter(({ type }) => type === 'settings').map(({ type }) => type));
    });
    const id = await added();
    await settle(1);
    await ports.flows.saveDraft({ id, name: 'New', draft: SHORT, revision: 1, at: MONDAY });
    await settle(2);
    await publish(id, 2);
    await settle(3);
    await ports.flows.remove(id);
    await settle(4);
    await stop();
  });

  it('may name the queues, schedules, agents, skills and secrets that there are', async () => {
    await ports.companyWrites.putSkill({ id: NOBODY, name: 'Returns' });
    expect(await ports.flows.choices()).toEqual({
      queues: [{ id: SHOP.queue, name: 'Customer care' }],
      schedules: [expect.objectContaining({ id: SHOP.schedule, name: 'Always' })],
      agents: [
        { id: SHOP.jonas, name: 'Jonas' },
        { id: SHOP.mara, name: 'Mara' },
      ],
      skills: [{ id: NOBODY, name: 'Returns' }],
      secrets: [],
    });
  });
}
