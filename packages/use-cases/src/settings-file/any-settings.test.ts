import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { planSettings } from '@rejoin/core/settings-file/plan-settings';
import type { MessengerContent, QueueEntry, SettingsFile } from '@rejoin/core/settings-file/settings-file';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furnishPeople } from '../memory/furnish-shop.ts';
import { createMemoryWorld } from '../memory/world.ts';
import { applySettings } from './apply-settings.ts';
import { exportSettings } from './export-settings.ts';

const { name: _, ...MESSENGER } = NEW_CONFIGURATION;
const { overflow: _overflow, wrapUp: WRAP_UP, ...PLAIN } = NEW_QUEUE;
const PEOPLE = ['jonas@shop.example', 'mara@shop.example'];

const someOf = (names: readonly string[]) => fc.shuffledSubarray([...names]);
/** From one file to the next a name may change its case. */
const aFew = fc.uniqueArray(fc.constantFrom('A', 'a', 'B', 'b', 'C', 'D'), {
  maxLength: 3,
  selector: (name) => name.toLowerCase(),
});
const messenger = fc
  .constantFrom('1', '2', '3')
  .map((description): MessengerContent => ({ ...MESSENGER, description }));

function byName<Entry>(names: readonly string[], entry: (index: number) => fc.Arbitrary<Entry>) {
  return fc.record(Object.fromEntries(names.map((name, index) => [name, entry(index)])));
}

/** Each overflows to one before it in the list, if at all, so that there is no circle. */
const queuesOf = (names: readonly string[], codes: readonly string[]) =>
  byName(names, (index) =>
    fc
      .record({
        codes: someOf(codes),
        members: someOf(PEOPLE),
        to: fc.option(fc.constantFrom(...names.slice(0, index), '')),
      })
      .map(
        ({ codes: offered, members, to }): QueueEntry => ({
          ...{ ...PLAIN, members, wrapUp: { ...WRAP_UP, codes: offered } },
          ...(to && { overflow: { afterSeconds: 60, queue: to } }),
        }),
      ),
  );

const versioned = <Content>(content: fc.Arbitrary<Content>) =>
  fc.oneof(fc.record({ published: content }), fc.record({ published: content, draft: content }));

const flowTo = (queues: readonly string[]) =>
  fc.constantFrom(...queues, '').map((queueId) => ({
    start: 'end',
    nodes: {
      end: queueId === '' ? ({ type: 'disconnect' } as const) : ({ type: 'transferToQueue', queueId } as const),
    },
  }));

type Names = Readonly<Record<'codes' | 'queues' | 'responses' | 'flows' | 'configurations', readonly string[]>> & {
  readonly sites: readonly string[];
};

const settingsWith = ({ codes, queues, responses, flows, configurations, sites }: Names): fc.Arbitrary<SettingsFile> =>
  fc.record({
    company: fc.record({
      name: fc.constantFrom('Shop', 'Other'),
      licences: fc.constant(['CX 3 Digital']),
      capacity: fc.integer({ min: 1, max: 25 }),
      threadingMinutes: fc.integer({ min: 0, max: 4320 }),
      retentionDays: fc.option(fc.integer({ min: 1, max: 3650 })),
      fileRetentionDays: fc.option(fc.integer({ min: 1, max: 3650 })),
    }),
    wrapUpCodes: fc.constant(codes),
    queues: queuesOf(queues, codes),
    cannedResponses: byName(responses, (index) =>
      fc.record({
        // Any two that are there change codes with each other now and then.
        code: fc.constantFrom(`c${index}`, `c${responses.length - 1 - index}`),
        text: fc.constantFrom('Hello', 'Goodbye'),
        queues: queues.length === 0 ? fc.constant('all' as const) : fc.shuffledSubarray([...queues], { minLength: 1 }),
      }),
    ).filter((all) => new Set(Object.values(all).map(({ code }) => code)).size === responses.length),
    flows: byName(flows, () => versioned(flowTo(queues))),
    configurations: byName(configurations, () => versioned(messenger)),
    deployments:
      flows.length === 0 || configurations.length === 0
        ? fc.constant({})
        : byName(['6f000000-0000-4000-8000-000000000001', '6f000000-0000-4000-8000-000000000002'], (index) =>
            fc
              .record({
                configuration: fc.constantFrom(...configurations),
                flow: fc.constantFrom(...flows),
                older: fc.option(messenger),
              })
              .map(({ older, ...named }) => ({
                ...{ ...named, name: sites[index] ?? '', description: '', status: 'Active' as const },
                ...{ allowAllDomains: true, allowedDomains: [] },
                ...(older && { olderVersion: older }),
              })),
          ),
  });

const anySettings = fc
  .record({
    ...{ codes: aFew, queues: aFew, responses: aFew, flows: aFew, configurations: aFew },
    sites: fc.shuffledSubarray(['Site', 'Other site'], { minLength: 2 }),
  })
  .chain(settingsWith);

/** As an export has it: a version that is the newest is no older one. */
function told(settings: SettingsFile): SettingsFile {
  const { deployments = {}, configurations = {} } = settings;
  const entries = Object.entries(deployments).map(([id, { olderVersion, ...entry }]) => {
    const isOlder =
      olderVersion && olderVersion.description !== configurations[entry.configuration]?.published?.description;
    return [id, { ...entry, ...(isOlder && { olderVersion }) }] as const;
  });
  return { ...settings, deployments: Object.fromEntries(entries) };
}

test('a company becomes what any file says, whatever it was, and then nothing is left to do', async () => {
  await fc.assert(
    fc.asyncProperty(anySettings, anySettings, async (first, second) => {
      const world = createMemoryWorld({ clock: () => 0 });
      await world.companyWrites.putCompany({ name: 'Empty', licences: [] });
      await furnishPeople(world.companyWrites, 4);
      const ports = { ...world, sealSecret: (secret: string) => secret };
      const input = { prune: true, dryRun: false, despiteFailedTests: false, secrets: new Map<string, string>() };
      for (const wanted of [first, second]) {
        const outcome = await applySettings(ports, { ...input, wanted });
        expect(outcome).toMatchObject({ type: 'applied' });
        const exported = await exportSettings(world);
        if (exported.type !== 'exported') throw new Error(exported.refusal);
        expect(planSettings(exported.settings, told(wanted), { prune: true })).toEqual({ steps: [], left: [] });
        expect(await applySettings(ports, { ...input, wanted: exported.settings })).toMatchObject({
          plan: { steps: [] },
        });
      }
    }),
    { numRuns: 60 },
  );
});
