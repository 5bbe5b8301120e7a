import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { validateServedQueue } from '@rejoin/core/queue/validate-queue';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

type Named = { readonly id: string; readonly name: string };
type Kind = {
  readonly add: (store: StorePorts, named: Named) => Promise<unknown>;
  /** Edits the first revision. */
  readonly save: (store: StorePorts, named: Named) => Promise<unknown>;
};

const AT = { at: MONDAY };
const FIRST = { ...AT, revision: 1 };
const HOURS = { timeZone: 'UTC', hours: [] };
const WEBHOOK = { url: 'https://crm.example/hooks', events: ['message.created'], active: true } as const;
const PROVIDER = { discoveryUrl: 'https://id.example', clientId: 'messenger', refreshTokenSeconds: 3600 };
const SEALED = { sealedSecret: 'sealed' };

function queueEdit({ id, name }: Named) {
  const queue = { ...NEW_QUEUE, id, name };
  return { queue, memberIds: [], judge: validateServedQueue.bind(undefined, queue, []) };
}

const draftOf = ({ name }: Named) => ({ ...NEW_CONFIGURATION, name });
const flowOf = (named: Named) => ({ ...named, draft: newFlowContent(undefined) });

const KINDS: Readonly<Record<string, Kind>> = {
  skills: {
    add: ({ skills }, named) => skills.add(named),
    save: ({ skills }, named) => skills.rename({ ...named, revision: 1 }),
  },
  'wrap-up codes': {
    add: ({ wrapUpCodes }, named) => wrapUpCodes.add(named),
    save: ({ wrapUpCodes }, named) => wrapUpCodes.rename({ ...named, revision: 1 }),
  },
  schedules: {
    add: ({ schedules }, named) => schedules.add({ ...named, ...HOURS }),
    save: ({ schedules }, named) => schedules.save({ schedule: { ...named, ...HOURS }, revision: 1 }),
  },
  queues: {
    add: ({ queues }, named) => queues.add(queueEdit(named)),
    save: ({ queues }, named) => queues.save({ ...queueEdit(named), revision: 1 }),
  },
  flows: {
    add: ({ flows }, named) => flows.add({ ...flowOf(named), ...AT }),
    save: ({ flows }, named) => flows.saveDraft({ ...flowOf(named), ...FIRST }),
  },
  configurations: {
    add: ({ configurations }, named) => configurations.add({ id: named.id, draft: draftOf(named), ...AT }),
    save: ({ configurations }, named) => configurations.saveDraft({ id: named.id, draft: draftOf(named), ...FIRST }),
  },
  deployments: {
    add: ({ deployments }, named) => deployments.add({ ...SHOP_DEPLOYMENT, ...named }, MONDAY),
    save: ({ deployments }, named) => deployments.save({ deployment: { ...SHOP_DEPLOYMENT, ...named }, ...FIRST }),
  },
  'identity providers': {
    add: ({ identityProviders }, named) =>
      identityProviders.add({ provider: { ...named, ...PROVIDER }, ...SEALED, ...AT }),
    save: ({ identityProviders }, named) => identityProviders.save({ provider: { ...named, ...PROVIDER }, ...FIRST }),
  },
  webhooks: {
    add: ({ webhooks }, named) => webhooks.add({ webhook: { ...named, ...WEBHOOK }, ...SEALED, ...AT, most: 20 }),
    save: ({ webhooks }, named) => webhooks.save({ webhook: { ...named, ...WEBHOOK }, ...FIRST }),
  },
};

const [ONE, OTHER, LATE] = [1, 2, 3].map((last) => `c7000000-0000-4000-8000-00000000000${last}`) as [
  string,
  string,
  string,
];

/** A store says it in a word, or with what the rules found. */
function told(outcome: unknown): unknown {
  if (typeof outcome !== 'object' || outcome === null || !('type' in outcome)) return outcome;
  return outcome.type === 'invalid' ? 'nameTaken' : outcome.type;
}

/** What every store of things that people name keeps to. */
export function describeTakenNames(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports, { at: MONDAY });
  });

  describe.each(Object.entries(KINDS))('%s', (_, kind) => {
    const add = async (id: string, name: string, store = ports) => told(await kind.add(store, { id, name }));
    const save = async (id: string, name: string) => told(await kind.save(ports, { id, name }));

    it('have names of their own, whatever the case', async () => {
      expect(await add(ONE, 'Returns')).toBe('added');
      expect(await add(OTHER, ' RETURNS ')).toBe('nameTaken');
      expect(await add(OTHER, 'Repairs')).toBe('added');
      expect(await save(OTHER, 'returns')).toBe('nameTaken');
      expect(await save(OTHER, 'REPAIRS')).toBe('saved');
      expect(await save(LATE, 'Returns')).toBe('missing');
    });

    it('get one name once, though two give it at once', async () => {
      const outcomes = await Promise.all([add(ONE, 'Returns'), add(OTHER, 'returns', world.second)]);
      expect(outcomes.sort()).toEqual(['added', 'nameTaken']);
    });
  });

  it('two that were called alike before stay so until one is renamed', async () => {
    await ports.companyWrites.putSkill({ id: ONE, name: 'Wood' });
    await ports.companyWrites.putSkill({ id: OTHER, name: 'wood' });
    expect(await ports.skills.rename({ id: OTHER, name: 'Wood', revision: 1 })).toBe('saved');
    expect(await ports.skills.rename({ id: OTHER, name: 'Timber', revision: 2 })).toBe('saved');
    expect(await ports.skills.rename({ id: OTHER, name: 'Wood', revision: 3 })).toBe('nameTaken');
  });
}
