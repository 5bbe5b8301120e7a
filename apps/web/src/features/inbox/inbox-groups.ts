import type { InboxGroup, InboxRow } from '../../live/wire.ts';

export type ShownGroup = Exclude<InboxGroup, 'offered'>;

/** What a group of the list is called. Offers are not in the list: they ring above it. */
export const GROUP_TITLES: Record<ShownGroup, string> = {
  connected: 'Connected',
  parked: 'Parked',
  afterCallWork: 'After-call work',
  waiting: 'Waiting',
  ended: 'Ended',
};

const ORDER: readonly ShownGroup[] = ['connected', 'parked', 'afterCallWork', 'waiting', 'ended'];

/**
 * The rows as the list shows them. Connected: whoever waits for my answer first, the longest on top, then the latest talk.
 * Parked: what comes back first. After-call work and waiting: the longest first. Ended: the latest first. Groups without a row are left out.
 */
export function inboxGroups(
  rows: Iterable<InboxRow>,
): { readonly group: ShownGroup; readonly rows: readonly InboxRow[] }[] {
  const all = [...rows];
  return ORDER.map((group) => ({ group, rows: all.filter((row) => row.group === group).sort(BEFORE[group]) })).filter(
    ({ rows: members }) => members.length > 0,
  );
}

const BEFORE: Record<ShownGroup, (a: InboxRow, b: InboxRow) => number> = {
  connected: (a, b) =>
    Number(b.unanswered > 0) - Number(a.unanswered > 0) ||
    (a.unanswered > 0 ? a.lastWords.at - b.lastWords.at : b.lastWords.at - a.lastWords.at) ||
    byId(a, b),
  parked: (a, b) => (a.parkedUntil ?? a.lastAt) - (b.parkedUntil ?? b.lastAt) || byId(a, b),
  afterCallWork: (a, b) => (a.wrapUp?.since ?? a.lastAt) - (b.wrapUp?.since ?? b.lastAt) || byId(a, b),
  waiting: (a, b) => (a.waitingSince ?? a.lastAt) - (b.waitingSince ?? b.lastAt) || byId(a, b),
  ended: (a, b) => b.lastAt - a.lastAt || byId(a, b),
};

function byId(a: InboxRow, b: InboxRow): number {
  return a.conversationId < b.conversationId ? -1 : 1;
}

/** The one row that Tab stops at: the one that is open, else the first. */
export function tabStop(groups: ReturnType<typeof inboxGroups>, selected: string | undefined): string | undefined {
  const rows = groups.flatMap(({ rows: members }) => members);
  return (rows.find(({ conversationId }) => conversationId === selected) ?? rows[0])?.conversationId;
}

/** The conversation `step` rows further down the list, staying at its ends; the first when none is selected. */
export function neighbour(
  groups: ReturnType<typeof inboxGroups>,
  selected: string | undefined,
  step: 1 | -1,
): string | undefined {
  const ids = groups.flatMap(({ rows }) => rows.map(({ conversationId }) => conversationId));
  const index = selected === undefined ? -1 : ids.indexOf(selected);
  return index < 0 ? ids[0] : ids[Math.min(Math.max(index + step, 0), ids.length - 1)];
}
