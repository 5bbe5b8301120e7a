import type { Instant } from '@rejoin/core/instant';
import { type ConversationReport, conversationReport } from '@rejoin/core/reports/conversation-report';
import { CSV_BEGINNING, csvLine } from '@rejoin/core/reports/csv';
import { type Interval, type IntervalRefused, isReportable } from '@rejoin/core/reports/interval';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReportPlace, Reports } from '../ports/reports.ts';
import { csvTime } from './csv-time.ts';

export type ConversationsCsvPorts = {
  readonly clock: Clock;
  readonly agents: Pick<Agents, 'queues'>;
  readonly reports: Pick<Reports, 'conversations'>;
};

/** How many conversations are read at once: all that is ever held of them. */
const TOGETHER = 200;

const HEADER = [
  ...['Conversation ID', 'Started (UTC)', 'Ended (UTC)', 'Ended by', 'Channel', 'Queues', 'Agents'],
  ...['Wait (s)', 'First answer (s)', 'Handle time (s)', 'Messages from guest', 'Messages from agents'],
  ...['Transfers', 'Rejoins', 'Wrap-up codes'],
];

/**
 * The conversations that began in the interval as a file of comma-separated values, a row for each, piece by piece.
 */
export function conversationsCsv(
  ports: ConversationsCsvPorts,
  interval: Interval,
): { readonly type: 'made'; readonly pieces: AsyncGenerator<string, void, void> } | IntervalRefused {
  return isReportable(interval)
    ? { type: 'made', pieces: piecesOf(ports, interval) }
    : { type: 'refused', refusal: 'intervalNotReportable' };
}

async function* piecesOf({ clock, agents, reports }: ConversationsCsvPorts, interval: Interval) {
  yield CSV_BEGINNING + csvLine(HEADER);
  const queueNames = new Map((await agents.queues()).map(({ id, name }) => [id, name]));
  const until = clock();
  let after: ReportPlace | undefined;
  do {
    const page = await reports.conversations({
      ...{ interval, by: 'beginning', limit: TOGETHER },
      ...(after === undefined ? {} : { after }),
    });
    const rows = page.flatMap(({ conversation }) => conversationReport(conversation, until) ?? []);
    if (rows.length > 0) yield rows.map((row) => line(row, queueNames)).join('');
    after = page.length < TOGETHER ? undefined : page.at(-1)?.place;
  } while (after !== undefined);
}

function line(row: ConversationReport, queueNames: ReadonlyMap<string, string>): string {
  return csvLine([
    ...[row.conversationId, time(row.startedAt), time(row.endedAt), row.ending, 'Web messaging'],
    ...[listed(row.queueIds.map((id) => queueNames.get(id) ?? id)), listed(row.agents)],
    ...[seconds(row.waitMs), seconds(row.firstAnswerMs), seconds(row.handleMs), row.fromGuest, row.fromAgents],
    ...[row.transfers, row.rejoins, listed(row.wrapUpCodes)],
  ]);
}

function time(at: Instant | undefined): string | undefined {
  return at === undefined ? undefined : csvTime(at);
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}

function listed(names: readonly string[]): string {
  return names.join('; ');
}
