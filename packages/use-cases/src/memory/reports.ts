import type { Entry } from '@rejoin/core/conversation/events';
import { GONE } from '@rejoin/core/presence/presence';
import type { StandingChange } from '@rejoin/core/reports/agent-time';
import { REPORT_MARKS, type ReportedConversation } from '@rejoin/core/reports/conversation-report';
import type { Interval } from '@rejoin/core/reports/interval';
import { WAIT_ENDS, WAIT_MARKS, type WaitMark } from '@rejoin/core/reports/queue-waits';
import { byAgentName } from '../by-name.ts';
import type { ReportPage, ReportPlace, Reports, WaitPage } from '../ports/reports.ts';
import type { Books } from './books.ts';

const MARKS: readonly string[] = REPORT_MARKS;
const ENDS: readonly string[] = WAIT_ENDS;
const BEGINNINGS: Record<ReportPage['by'], readonly string[]> = {
  beginning: ['Started'],
  taking: ['Accepted', 'TakenOver'],
};

export function createMemoryReports(books: Books): Reports {
  return {
    agents: async (interval) =>
      [...books.agents]
        .filter(([agentId, { serving }]) => serving || standingsIn(books, agentId, interval).some(isThere))
        .map(([agentId]) => ({ agentId, name: books.people.get(agentId)?.name ?? '' }))
        .sort(byAgentName),
    standings: async (agentIds, interval) => {
      const found = agentIds.map((agentId) => [agentId, standingsIn(books, agentId, interval)] as const);
      return new Map(found.filter(([, changes]) => changes.length > 0));
    },
    conversations: async ({ interval: { from, to }, by, after, limit }) =>
      [...books.conversations]
        .flatMap(([conversationId, { entries }]) =>
          entries
            .filter(({ at, event }) => BEGINNINGS[by].includes(event.type) && at >= from && at < to)
            .map(({ at }) => ({ place: { at, conversationId }, entries })),
        )
        .filter(({ place }) => after === undefined || compare(place, after) > 0)
        .sort((a, b) => compare(a.place, b.place))
        .slice(0, limit)
        .map(({ place, entries }) => ({ place, conversation: reported(place.conversationId, entries) })),
    waits: async (page) => waitsOf(books, page),
  };
}

function standingsIn(books: Books, agentId: string, { from, to }: Interval): readonly StandingChange[] {
  const all = books.standings.get(agentId) ?? [];
  const first = all.findLastIndex(({ at }) => at <= from);
  return all.slice(Math.max(first, 0)).filter(({ at }) => at < to);
}

function isThere({ presence }: StandingChange): boolean {
  return presence !== GONE.presence;
}

function waitsOf(books: Books, { from, after, limit }: WaitPage) {
  return [...books.conversations]
    .filter(
      ([, { state, entries }]) =>
        ['waiting', 'alerting'].includes(state.status) ||
        entries.some(({ at, event }) => ENDS.includes(event.type) && at >= from),
    )
    .filter(([conversationId]) => after === undefined || conversationId > after)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([conversationId, { entries }]) => ({ conversationId, marks: entries.flatMap(waitMark) }));
}

function waitMark({ at, event }: Entry): WaitMark[] {
  const type = WAIT_MARKS.find((each) => each === event.type);
  if (type === undefined) return [];
  const queueId = 'queueId' in event ? event.queueId : undefined;
  const because = 'because' in event ? event.because : undefined;
  return [{ at, type, ...(queueId === undefined ? {} : { queueId }), ...(because === undefined ? {} : { because }) }];
}

function reported(conversationId: string, entries: readonly Entry[]): ReportedConversation {
  const answers = entries.filter(({ event }) => event.type === 'AgentMessaged');
  const [first] = answers;
  return {
    conversationId,
    marks: entries.filter(({ event }) => MARKS.includes(event.type)),
    fromGuest: entries.filter(({ event }) => event.type === 'GuestMessaged').length,
    fromAgents: answers.length,
    ...(first === undefined ? {} : { firstAnswerAt: first.at }),
  };
}

function compare(a: ReportPlace, b: ReportPlace): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId);
}
