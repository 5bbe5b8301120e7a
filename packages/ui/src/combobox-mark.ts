/** The option that is marked: the one that was pointed at, while it is there, or else the first that is likely to be meant. */
export function markedOf<Option extends { readonly id: string }>(
  options: readonly Option[],
  pointedAt: string | undefined,
  isLikely: (option: Option) => boolean,
): Option | undefined {
  return options.find(({ id }) => id === pointedAt) ?? options.find(isLikely);
}

/** The one `by` further, from the last to the first and back; the first, or the last, where none is marked. */
export function stepped<Option>(
  options: readonly Option[],
  marked: Option | undefined,
  by: 1 | -1,
): Option | undefined {
  const index = marked === undefined ? -1 : options.indexOf(marked);
  if (index === -1) return options.at(by === 1 ? 0 : -1);
  return options.at((index + by) % options.length);
}
