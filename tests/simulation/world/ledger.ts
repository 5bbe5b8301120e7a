import type { Entry } from '@rejoin/core/conversation/events';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { MemoryWorld } from '@rejoin/use-cases/memory/world';
import type { Company } from './company.ts';
import { createWrite, type NotedPorts, type Notes, notedPorts } from './noted-ports.ts';
import type { Truth } from './truth.ts';
import { truthAfter } from './truth-after.ts';

/** A conversation as the ledger has it. */
export type Page = { truth: Truth; readonly entries: Entry[] };

export type AgentTruth = {
  readonly agentId: string;
  readonly capacity: number;
  status: RoutingStatus;
  /** Since when, by virtual time. */
  since: number;
  /** When they were marked as not responding last, by virtual time. */
  markedAt: number;
  /** How many conversations ring at or are connected with them. */
  load: number;
  /** Since when the load has been below the capacity, by virtual time. */
  roomSince: number;
  /** Since when there has been no room, by virtual time. */
  fullSince: number;
};

/** One entry as it was stored. */
export type Moment = {
  readonly entry: Entry;
  readonly before: Truth | undefined;
  readonly after: Truth;
  /** Virtual time. */
  readonly now: number;
  /** Of the gateway that wrote it. */
  readonly site: string;
};

/** A change of an agent's status as it was stored. */
export type Mark = {
  readonly agentId: string;
  readonly from: RoutingStatus;
  readonly to: RoutingStatus;
  /** For how long it had been `from`. */
  readonly forMs: number;
};

type Watcher = {
  readonly onMoment: (moment: Moment) => void;
  readonly onMark: (mark: Mark) => void;
  readonly onDelivered: (conversationId: string, delivered: number) => void;
  /** After each write, when it is noted. */
  readonly onChange: () => void;
};

/** What was really stored, written down beside the stores by somebody who trusts neither them nor the rules. */
export type Ledger = {
  readonly pages: ReadonlyMap<string, Page>;
  /** Everything in the order in which it was stored. */
  readonly moments: readonly Moment[];
  readonly agents: ReadonlyMap<string, AgentTruth>;
  /** How far each conversation is said to have reached its guest. */
  readonly delivered: ReadonlyMap<string, number>;
  readonly watch: (watcher: Watcher) => void;
  /** The stores as the gateway at a site has them: everything that is written through them is noted. */
  readonly portsFor: (site: string) => NotedPorts;
};

/** `world` must have the company already, and nothing else. */
export function keepLedger(
  world: Pick<MemoryWorld, 'log' | 'agents' | 'receipts'>,
  { company, now }: { readonly company: Company; readonly now: () => number },
): Ledger {
  const pages = new Map<string, Page>();
  const moments: Moment[] = [];
  const agents = new Map(company.agents.map(({ id, capacity }) => [id, newAgent(id, capacity)]));
  const delivered = new Map<string, number>();
  const watchers: Watcher[] = [];
  const write = createWrite();

  function count(): void {
    for (const agent of agents.values()) {
      const load = [...pages.values()].filter(({ truth }) => truth.holder === agent.agentId).length;
      if (load < agent.capacity && agent.load >= agent.capacity) agent.roomSince = now();
      if (load >= agent.capacity && agent.load < agent.capacity) agent.fullSince = now();
      agent.load = load;
    }
    for (const { onChange } of watchers) onChange();
  }

  const notesFor = (site: string): Notes => ({
    append({ conversationId, entries }) {
      for (const entry of entries) {
        const moment = { entry, ...turnPage(pages, conversationId, entry), now: now(), site };
        moments.push(moment);
        for (const { onMoment } of watchers) onMoment(moment);
      }
      count();
    },
    status(agentId, to) {
      const agent = agents.get(agentId);
      if (agent === undefined) return;
      const mark = { agentId, from: agent.status, to, forMs: now() - agent.since };
      if (to === 'notResponding') agent.markedAt = now();
      if (to !== agent.status) Object.assign(agent, { status: to, since: now() });
      for (const { onMark } of watchers) onMark(mark);
      count();
    },
    delivered(conversationId, watermark) {
      for (const { onDelivered } of watchers) onDelivered(conversationId, watermark);
      delivered.set(conversationId, watermark);
    },
    line: count,
  });

  return {
    pages,
    moments,
    agents,
    delivered,
    watch: (watcher) => void watchers.push(watcher),
    portsFor: (site) => notedPorts(world, write, notesFor(site)),
  };
}

function turnPage(pages: Map<string, Page>, conversationId: string, entry: Entry): Pick<Moment, 'before' | 'after'> {
  const page = pages.get(conversationId);
  const before = page?.truth;
  const after = truthAfter(before, conversationId, entry);
  if (page === undefined) pages.set(conversationId, { truth: after, entries: [entry] });
  else {
    page.truth = after;
    page.entries.push(entry);
  }
  return { before, after };
}

function newAgent(agentId: string, capacity: number): AgentTruth {
  return { agentId, capacity, status: 'offQueue', since: 0, markedAt: -1, load: 0, roomSince: 0, fullSince: 0 };
}
