import type { Scene } from '../scene.ts';
import type { Invariant } from './invariant.ts';
import { lineOf } from './line-of.ts';

/** Within that time everybody knows of a line that is gone, when nothing fails. */
const KNOWN_MS = 500;
/** And of one that nobody could tell of: its gateway died, or could not reach the database. A gateway that reads slowly may offer a little later. */
const LAPSED_MS = 4000;
const SLOW_MS = 12_000;
/** An agent who has gone is missed by then, also by a gateway that has just started. */
const MISSED_MS = 45_000;
/** What rings at somebody who has lost their line goes on within that time, when nothing fails. */
const GOES_ON_MS = 7000;

export const LINES: readonly Invariant[] = [
  {
    name: 'nothing is offered to somebody without a line',
    onMoment(scene, { entry: { event } }) {
      if (event.type !== 'Offered') return undefined;
      const line = withoutLine(scene, event.agentId);
      if (line === undefined) return undefined;
      const allowed = line.isKnown ? KNOWN_MS : LAPSED_MS + (scene.calmSince === undefined ? SLOW_MS : KNOWN_MS);
      return line.ms > allowed ? `for ${Math.round(line.ms)} ms` : undefined;
    },
  },
  {
    name: 'nothing rings out at somebody whose line is lost',
    onMoment(scene, { before, entry: { event } }) {
      if (event.type !== 'Unanswered') return undefined;
      const { calmSince, time } = scene;
      const line = lineOf(scene, event.agentId);
      if (line?.is !== 'lost' || calmSince === undefined || before?.dues.offer === undefined) return undefined;
      const ms = time.now() - Math.max(line.since, calmSince);
      return ms > GOES_ON_MS ? `for ${Math.round(ms)} ms` : undefined;
    },
  },
  {
    name: 'nothing rings any more at somebody whose line is lost',
    whenCalm: (scene) =>
      [...scene.ledger.pages.values()].flatMap(({ truth: { conversationId, status, holder, askedAgentId } }) => {
        const agentId = status === 'alerting' ? holder : askedAgentId;
        const ms = agentId === undefined ? undefined : withoutLine(scene, agentId)?.ms;
        return ms !== undefined && ms > GOES_ON_MS ? [`${conversationId} for ${Math.round(ms)} ms`] : [];
      }),
  },
  { name: 'nobody is on queue who has long lost their line', onMoment: stillOnQueue },
];

function stillOnQueue(scene: Scene): string | undefined {
  const { ledger, agents, calmSince, time } = scene;
  if (calmSince === undefined) return undefined;
  const missed = agents.find(({ agentId }) => {
    const ms = time.now() - Math.max(calmSince, lineOf(scene, agentId)?.since ?? 0);
    return ledger.agents.get(agentId)?.status === 'onQueue' && withoutLine(scene, agentId) && ms > MISSED_MS;
  });
  return missed && `${missed.name} is`;
}

/** For how long somebody has had none; `isKnown`: their gateway was there to tell of it, and nothing fails. */
function withoutLine(scene: Scene, agentId: string): { readonly ms: number; readonly isKnown: boolean } | undefined {
  const line = lineOf(scene, agentId);
  if (line?.is !== 'lost') return undefined;
  const { calmSince, time } = scene;
  return { ms: time.now() - line.since, isKnown: line.told && calmSince !== undefined && line.since >= calmSince };
}
