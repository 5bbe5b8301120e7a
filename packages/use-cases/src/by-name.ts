type Named = { readonly id: string; readonly name: string };

/** By name as people read it, then by id. */
export function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}
