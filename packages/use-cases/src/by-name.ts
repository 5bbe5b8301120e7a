type Named = { readonly id: string; readonly name: string };

/** The order of lists of names, alike in every store: by code units, the same names by id. */
export function byName(a: Named, b: Named): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
