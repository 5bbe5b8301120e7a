import { createStores } from '@rejoin/db/stores/create-stores';
import { compare, type Faults } from './faults.ts';
import type { Party } from './guest.ts';

/** A guest and an agent, and the conversation they had. */
export type ChaosPair = { readonly conversationId: string; readonly guest: Party; readonly agent: Party };

export type Verdict = {
  /** Messages that their writer was told are stored. */
  readonly acked: number;
  /** Acknowledged and not in the database; or there and not seen by one of the two. */
  readonly lost: number;
  /** In the database twice, or told twice over one connection. */
  readonly duplicated: number;
  /** In the database or on a screen in another order than they were written. */
  readonly reordered: number;
  /** The first faults, for people. */
  readonly examples: readonly string[];
};

const READ_LIMIT = 1000;

/** Compares what was acknowledged with what is stored, and that with what both sides have seen. */
export async function judge(databaseUrl: string, pairs: readonly ChaosPair[]): Promise<Verdict> {
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-chaos' });
  const faults: Faults = { lost: 0, duplicated: 0, reordered: 0, examples: [] };
  try {
    for (const pair of pairs) {
      const stored = await readAll(stores.log, pair.conversationId);
      for (const [who, { acked }] of Object.entries({ guest: pair.guest, agent: pair.agent })) {
        const own = new Set(acked);
        compare(faults, `${pair.conversationId}: ${who}'s messages in the database`, {
          wanted: acked,
          found: stored.filter((text) => own.has(text)),
        });
      }
      for (const [who, { transcript }] of Object.entries({ guest: pair.guest, agent: pair.agent })) {
        const found = transcript.texts().filter((text) => text !== '');
        compare(faults, `${pair.conversationId}: what the ${who} saw`, { wanted: stored, found });
        faults.duplicated += transcript.faults.duplicated;
        faults.reordered += transcript.faults.reordered;
      }
    }
  } finally {
    await stores.close();
  }
  const acked = pairs.reduce((sum, { guest, agent }) => sum + guest.acked.length + agent.acked.length, 0);
  return { acked, ...faults };
}

/** The texts of everything that was said, by whomever, in its order. */
async function readAll(log: ReturnType<typeof createStores>['log'], conversationId: string): Promise<string[]> {
  const texts: string[] = [];
  let after = 0;
  for (;;) {
    const entries = (await log.readForward([{ conversationId, after }], READ_LIMIT)).get(conversationId) ?? [];
    for (const { event } of entries) if ('message' in event) texts.push(event.message.text);
    if (entries.length < READ_LIMIT) return texts;
    after = entries.at(-1)?.sequence ?? after;
  }
}
