type Named = { readonly id: string; readonly name: string };

type NamedAgent = { readonly agentId: string; readonly name: string };

/** Wherever it runs, whatever language the machine speaks. */
const collator = new Intl.Collator('en', { numeric: true });

/** The order of lists of names, alike in every store: as people look for them, the same names by id. */
export function byName(a: Named, b: Named): number {
  const order = collator.compare(a.name, b.name);
  if (order !== 0) return order;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The same of agents. */
export function byAgentName(a: NamedAgent, b: NamedAgent): number {
  return byName({ id: a.agentId, name: a.name }, { id: b.agentId, name: b.name });
}
