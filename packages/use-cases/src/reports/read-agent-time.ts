import type { Instant } from '@rejoin/core/instant';
import { type TimeByState, timeByState } from '@rejoin/core/reports/agent-time';
import { type ConversationWork, conversationWork, type Work } from '@rejoin/core/reports/conversation-work';
import { type Interval, type IntervalRefused, isReportable, overlapMs } from '@rejoin/core/reports/interval';
import type { Clock } from '../ports/clock.ts';
import type { ReportPlace, Reports } from '../ports/reports.ts';

/** How one agent has spent an interval. */
export type AgentTimeRow = {
  readonly agentId: string;
  readonly name: string;
  readonly time: TimeByState;
  /** Legs of theirs that ended within it. */
  readonly handled: number;
  /** Connected with guests, each conversation for itself, ms. */
  readonly connectedMs: number;
  readonly afterCallWorkMs: number;
};

export type AgentTime = {
  /** Up to when: an interval that is not over is reported on so far. */
  readonly until: Instant;
  /** By name. */
  readonly rows: readonly AgentTimeRow[];
};

export type ReportPorts = {
  readonly clock: Clock;
  readonly reports: Reports;
};

/** How many agents and how many conversations are read at once. */
const AGENTS_TOGETHER = 50;
const CONVERSATIONS_TOGETHER = 200;
/** A leg that was taken longer before the interval is not found, in milliseconds. */
const TAKEN_BEFORE_MS = 72 * 3_600_000;

/** How long each agent was in each state, and what they had to do. */
export async function readAgentTime(
  ports: ReportPorts,
  asked: Interval,
): Promise<{ readonly type: 'read'; readonly report: AgentTime } | IntervalRefused> {
  if (!isReportable(asked)) return { type: 'refused', refusal: 'intervalNotReportable' };
  const until = Math.max(asked.from, Math.min(asked.to, ports.clock()));
  const interval = { from: asked.from, to: until };
  const [agents, work] = await Promise.all([ports.reports.agents(interval), readWork(ports.reports, interval)]);
  const rows: AgentTimeRow[] = [];
  for (let next = 0; next < agents.length; next += AGENTS_TOGETHER) {
    const some = agents.slice(next, next + AGENTS_TOGETHER);
    const standings = await ports.reports.standings(
      some.map(({ agentId }) => agentId),
      interval,
    );
    for (const { agentId, name } of some) {
      const { connected, afterCallWork, legs } = work.get(agentId) ?? NO_WORK;
      rows.push({
        ...{ agentId, name },
        time: timeByState(standings.get(agentId) ?? [], connected, interval),
        handled: legs.filter(({ endedAt }) => endedAt >= interval.from && endedAt < until).length,
        connectedMs: within(connected, interval),
        afterCallWorkMs: within(afterCallWork, interval),
      });
    }
  }
  return { type: 'read', report: { until, rows } };
}

const NO_WORK: ConversationWork = { connected: [], afterCallWork: [], legs: [] };

type GrowingWork = { readonly [Part in keyof ConversationWork]: ConversationWork[Part][number][] };

/** By agent; a conversation that several have taken is looked at once. */
async function readWork(
  reports: Pick<Reports, 'conversations'>,
  { from, to }: Interval,
): Promise<ReadonlyMap<string, ConversationWork>> {
  const byAgent = new Map<string, GrowingWork>();
  const seen = new Set<string>();
  const ofAgent = (agentId: string): GrowingWork => {
    const known = byAgent.get(agentId) ?? { connected: [], afterCallWork: [], legs: [] };
    byAgent.set(agentId, known);
    return known;
  };
  let after: ReportPlace | undefined;
  do {
    const page = await reports.conversations({
      interval: { from: from - TAKEN_BEFORE_MS, to },
      by: 'taking',
      limit: CONVERSATIONS_TOGETHER,
      ...(after === undefined ? {} : { after }),
    });
    for (const { conversation } of page) {
      if (seen.has(conversation.conversationId)) continue;
      seen.add(conversation.conversationId);
      const work = conversationWork(conversation.conversationId, conversation.marks, to);
      for (const each of work.connected) ofAgent(each.agentId).connected.push(each);
      for (const each of work.afterCallWork) ofAgent(each.agentId).afterCallWork.push(each);
      for (const each of work.legs) ofAgent(each.agentId).legs.push(each);
    }
    after = page.length < CONVERSATIONS_TOGETHER ? undefined : page.at(-1)?.place;
  } while (after !== undefined);
  return byAgent;
}

function within(work: readonly Work[], interval: Interval): number {
  return work.reduce((sum, each) => sum + overlapMs(each, interval), 0);
}
