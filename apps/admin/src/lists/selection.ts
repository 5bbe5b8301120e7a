/** Which rows are chosen, by their ids. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  /** The row that was ticked last, from where a range begins. */
  readonly anchor?: string;
};

export const NOTHING_CHOSEN: Selection = { chosen: new Set() };

type Tick = {
  readonly id: string;
  readonly checked: boolean;
  /** Whether everything between the row and the one ticked last is meant. */
  readonly range: boolean;
};

/** What is chosen after a row has been ticked among those that are shown, in their order. */
export function ticked(
  { chosen, anchor }: Selection,
  shown: readonly string[],
  { id, checked, range }: Tick,
): Selection {
  const from = range && anchor !== undefined ? shown.indexOf(anchor) : -1;
  const to = shown.indexOf(id);
  const meant = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: withOrWithout(chosen, meant, checked), anchor: id };
}

/** The same with all of these ticked, or none. */
export function allTicked({ chosen }: Selection, ids: readonly string[], checked: boolean): Selection {
  return { chosen: withOrWithout(chosen, ids, checked) };
}

export function howMany({ chosen }: Selection, ids: readonly string[]): 'all' | 'some' | 'none' {
  const count = ids.filter((id) => chosen.has(id)).length;
  if (count === 0) return 'none';
  return count === ids.length ? 'all' : 'some';
}

function withOrWithout(chosen: ReadonlySet<string>, ids: readonly string[], checked: boolean): ReadonlySet<string> {
  return new Set(checked ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id)));
}
