import type { Scene } from '../scene.ts';
import type { AgentTruth } from '../world/ledger.ts';
import type { Truth } from '../world/truth.ts';
import type { Invariant } from './invariant.ts';
import { lastAgentOf } from './last-agent.ts';
import { lineOf } from './line-of.ts';

/** When nothing fails, whoever can be served is served so soon, ms: the frames and answers in between take a few each. */
const SOON_MS = 400;
/** Whoever has waited so long though somebody could take it is not seen by the sweeps either, ms. */
const FORGOTTEN_MS = 5000;

export const WAITING: readonly Invariant[] = [
  {
    name: 'nobody waits while somebody suitable has room',
    atRest: (scene) =>
      [...scene.ledger.pages.values()].flatMap(({ truth }) => {
        const isReserved = scene.sites.some(({ clock }) => clock() < (truth.reservedUntil ?? 0));
        if (truth.status !== 'waiting' || isReserved) return [];
        const free = [...scene.ledger.agents.values()].filter((agent) => suits(agent, truth, scene));
        return free.length > 0 ? [`${truth.conversationId} waits while ${free.length} could take it`] : [];
      }),
  },
  {
    name: 'nobody is forgotten who can be served',
    onMoment(scene, { now }) {
      const since = Math.min(...(waits.get(scene)?.values() ?? []));
      return now - since > FORGOTTEN_MS ? `for ${Math.round(now - since)} ms` : undefined;
    },
  },
  {
    name: 'who can be served is served at once',
    onMoment(scene, { before, after, entry: { event }, now }) {
      const since = servableSince(scene, after.conversationId);
      if (event.type !== 'Offered' || since === undefined || before === undefined) return undefined;
      return now - since > SOON_MS ? `after ${Math.round(now - since)} ms` : undefined;
    },
  },
];

const waits = new WeakMap<Scene, Map<string, number>>();

function servableSince(scene: Scene, conversationId: string): number | undefined {
  return waits.get(scene)?.get(conversationId);
}

/** To be called after each change: notes since when those who wait could be served, when nothing fails. */
export function noteWho(scene: Scene): void {
  const { ledger, time, calmSince } = scene;
  const since = waits.get(scene) ?? new Map<string, number>();
  waits.set(scene, since);
  for (const { truth } of ledger.pages.values()) {
    const canBe =
      calmSince !== undefined &&
      truth.reservedUntil === undefined &&
      truth.status === 'waiting' &&
      truth.passes.length === 0 &&
      [...ledger.agents.values()].some((agent) => suits(agent, truth, scene));
    if (!canBe) since.delete(truth.conversationId);
    else if (!since.has(truth.conversationId)) since.set(truth.conversationId, time.now());
  }
}

function suits({ agentId, status, load, capacity }: AgentTruth, truth: Truth, scene: Scene): boolean {
  const { company } = scene;
  const hasLine = lineOf(scene, agentId)?.is === 'open';
  const isMember = company.queues.some(({ id, members }) => id === truth.queueId && members.includes(agentId));
  return hasLine && status === 'onQueue' && load < capacity && (isMember || lastAgentOf(company, truth) === agentId);
}
