import { AGENT_STATES, type AgentState } from '@rejoin/core/reports/agent-time';
import { CSV_BEGINNING, csvLine } from '@rejoin/core/reports/csv';
import type { Interval, IntervalRefused } from '@rejoin/core/reports/interval';
import { csvTime } from './csv-time.ts';
import { type AgentTime, type ReportPorts, readAgentTime } from './read-agent-time.ts';

const HEADERS: Record<AgentState, string> = {
  idle: 'Idle on queue (s)',
  interacting: 'Interacting (s)',
  notResponding: 'Not responding (s)',
  available: 'Available off queue (s)',
  busy: 'Busy (s)',
  away: 'Away (s)',
  break: 'Break (s)',
  meal: 'Meal (s)',
  meeting: 'Meeting (s)',
  training: 'Training (s)',
  offline: 'Offline (s)',
  unrecorded: 'Not recorded (s)',
};

const HEADER = [
  ...['Agent ID', 'Agent', 'From (UTC)', 'Until (UTC)', 'Handled', 'Connected (s)', 'After-call work (s)'],
  ...AGENT_STATES.map((state) => HEADERS[state]),
];

/** The report of agents' time as a file of comma-separated values. */
export async function agentTimeCsv(
  ports: ReportPorts,
  interval: Interval,
): Promise<{ readonly type: 'made'; readonly csv: string } | IntervalRefused> {
  const outcome = await readAgentTime(ports, interval);
  if (outcome.type === 'refused') return outcome;
  return { type: 'made', csv: [CSV_BEGINNING, csvLine(HEADER), ...linesOf(outcome.report, interval)].join('') };
}

function linesOf({ until, rows }: AgentTime, { from }: Interval): string[] {
  const times = [from, until].map(csvTime);
  return rows.map(({ agentId, name, time, handled, connectedMs, afterCallWorkMs }) =>
    csvLine([
      ...[agentId, name, ...times, handled, connectedMs / 1000, afterCallWorkMs / 1000],
      ...AGENT_STATES.map((state) => time[state] / 1000),
    ]),
  );
}
