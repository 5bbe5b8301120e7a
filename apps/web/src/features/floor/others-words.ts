/** More names than this are counted. */
const NAMED = 2;

/** Who else watches; at least one. */
export function othersWords(names: readonly string[]): string {
  const named = names.slice(0, NAMED);
  const more = names.length - named.length;
  const who = more === 0 ? named : [...named, more === 1 ? '1 other' : `${more} others`];
  return `${new Intl.ListFormat('en-GB').format(who)} ${names.length === 1 ? 'is' : 'are'} watching too`;
}
