/** One emoji: itself, its name, and other words it is found by. Lower case. */
export type Emoji = readonly [emoji: string, label: string, tags: string];

/** All emoji of a language in the order of their groups, as the build extracts them from emojibase. */
export type EmojiData = { readonly groups: readonly { readonly label: string; readonly emoji: readonly Emoji[] }[] };

/** Letters from which on a word is also found inside another: German joins its words. */
const INSIDE_FROM = 3;
/** Scripts that put no space between words, where one letter may be a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Emoji whose name or other words have every word of `query`: those whose name begins with it first, then those with a word that begins
 * with it, then those that have it inside a word. At most `limit`.
 */
export function searchEmoji(data: EmojiData, query: string, limit: number): Emoji[] {
  const wanted = query.toLowerCase().trim().split(/\s+/u).filter(Boolean);
  const ranked = data.groups
    .flatMap((group) => group.emoji)
    .map((emoji) => ({ emoji, rank: rankOf(emoji, wanted) }))
    .filter(({ rank }) => wanted.length > 0 && rank < NOT_FOUND);
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ emoji }) => emoji);
}

const NOT_FOUND = 4;

function rankOf([, label, tags]: Emoji, wanted: readonly string[]): number {
  if (label.startsWith(wanted.join(' '))) return 0;
  if (wanted.every((word) => ` ${label}`.includes(` ${word}`))) return 1;
  if (wanted.every((word) => ` ${label} ${tags}`.includes(` ${word}`))) return 2;
  return wanted.every((word) => isFoundInside(word) && `${label} ${tags}`.includes(word)) ? 3 : NOT_FOUND;
}

function isFoundInside(word: string): boolean {
  return word.length >= INSIDE_FROM || UNSPACED.test(word);
}
