import { AGENT_STATES, type AgentState } from '@rejoin/core/reports/agent-time';
import { PRESENCE_LABELS } from '../../live/standing-words.ts';
import type { AgentTimeRow } from '../../live/wire.ts';

export type TimeColumn = {
  readonly key: string;
  readonly header: string;
  readonly of: (row: AgentTimeRow) => number;
  /** A number of conversations, not a time. */
  readonly isCount?: true;
};

const STATE_LABELS: Record<AgentState, string> = {
  ...PRESENCE_LABELS,
  idle: 'Idle',
  interacting: 'Interacting',
  notResponding: 'Not responding',
  available: 'Off queue',
  unrecorded: 'Not recorded',
};

/** What somebody on queue does is always shown. */
const ALWAYS: ReadonlySet<AgentState> = new Set(['idle', 'interacting', 'notResponding']);

const WORK: readonly TimeColumn[] = [
  { key: 'handled', header: 'Handled', of: ({ handled }) => handled, isCount: true },
  { key: 'connected', header: 'Connected', of: ({ connectedMs }) => connectedMs },
  { key: 'afterCallWork', header: 'After-call work', of: ({ afterCallWorkMs }) => afterCallWorkMs },
];

/** What agents had to do, then the states; those in which nobody was are left out. */
export function timeColumns(rows: readonly AgentTimeRow[]): TimeColumn[] {
  const states = AGENT_STATES.filter((state) => ALWAYS.has(state) || rows.some(({ time }) => time[state] > 0));
  return [
    ...WORK,
    ...states.map((state) => ({
      key: state,
      header: STATE_LABELS[state],
      of: ({ time }: AgentTimeRow) => time[state],
    })),
  ];
}

export type Order = { readonly key: string; readonly direction: 'ascending' | 'descending' };

/** By a column or, where there is none of that key, by name, as `rows` come; those alike by name. */
export function inOrder(
  rows: readonly AgentTimeRow[],
  columns: readonly TimeColumn[],
  { key, direction }: Order,
): AgentTimeRow[] {
  const of = columns.find((column) => column.key === key)?.of;
  if (of === undefined) return direction === 'ascending' ? [...rows] : rows.toReversed();
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => sign * (of(a) - of(b)));
}

/** Pressed again the other way round; a number begins with the most, a name with A. */
export function orderAfter(before: Order, key: string): Order {
  const first = key === 'name' ? 'ascending' : 'descending';
  if (before.key !== key) return { key, direction: first };
  return { key, direction: before.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Hours and minutes, or seconds where it was less than a minute; nothing is a dash. */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds === 0) return '–';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
