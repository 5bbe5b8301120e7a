/**
 * One emoji: itself, its name, other words it is found by, and its short codes without their colons. Lower case, parted by spaces.
 * The last says that it comes in skin tones.
 */
export type Emoji = readonly [emoji: string, label: string, tags: string, codes: string, toned?: 1];

/** All emoji of a language in the order of their groups. The short codes are English in every language. */
export type EmojiData = {
  readonly groups: readonly { readonly label: string; readonly emoji: readonly Emoji[] }[];
  /** Names of the skin tones, from the lightest to the darkest. */
  readonly tones: readonly string[];
};

/** Letters from which on a word is also found inside another: German joins its words. */
const INSIDE_FROM = 3;
/** Scripts that put no space between words, where one letter may be a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Emoji whose name or other words have every word of `query`: those whose name it is first, then those whose name begins with it, then
 * those with a word that begins with it, then those that have it inside a word. At most `limit`.
 */
export function searchEmoji(data: EmojiData, query: string, limit: number): Emoji[] {
  const wanted = wordsOf(query);
  return wanted.length === 0 ? [] : ranked(data, limit, (emoji) => rankOf(emoji, wanted));
}

/**
 * Emoji that a short code may become, as far as it is `typed`: those whose code it is first, then those whose code begins with it or has a
 * word that does, then those whose name or other words do, in the data's language. At most `limit`.
 */
export function suggestEmoji(data: EmojiData, typed: string, limit: number): Emoji[] {
  const code = typed.toLowerCase();
  const wanted = wordsOf(code.replaceAll('_', ' '));
  if (wanted.length === 0) return [];
  return ranked(data, limit, (emoji) => {
    const codes = emoji[3].split(' ');
    if (codes.includes(code)) return 0;
    if (codes.some((each) => each.startsWith(code))) return 1;
    if (codes.some((each) => each.includes(`_${code}`))) return 2;
    const rank = rankOf(emoji, wanted);
    return rank < INSIDE ? 3 + rank : NOT_FOUND;
  });
}

/** The emoji that has exactly this short code, written without colons. */
export function emojiOfCode(data: EmojiData, code: string): Emoji | undefined {
  const wanted = code.toLowerCase();
  return data.groups.flatMap(({ emoji }) => emoji).find(([, , , codes]) => codes.split(' ').includes(wanted));
}

/** The short code of an emoji that comes nearest to what is `typed`, or its name where it has none. */
export function nearestCode([, label, , codes]: Emoji, typed: string): string {
  const all = codes.split(' ');
  return all.find((code) => code.startsWith(typed.toLowerCase())) ?? (all[0] || label);
}

const INSIDE = 4;
const NOT_FOUND = 9;

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().trim().split(/\s+/u).filter(Boolean);
}

function ranked(data: EmojiData, limit: number, rank: (emoji: Emoji) => number): Emoji[] {
  return data.groups
    .flatMap((group) => group.emoji)
    .map((emoji) => ({ emoji, rank: rank(emoji) }))
    .filter((found) => found.rank < NOT_FOUND)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, limit)
    .map(({ emoji }) => emoji);
}

function rankOf([, label, tags]: Emoji, wanted: readonly string[]): number {
  const name = wanted.join(' ');
  if (label === name) return 0;
  if (label.startsWith(name)) return 1;
  if (wanted.every((word) => ` ${label}`.includes(` ${word}`))) return 2;
  if (wanted.every((word) => ` ${label} ${tags}`.includes(` ${word}`))) return 3;
  return wanted.every((word) => isFoundInside(word) && `${label} ${tags}`.includes(word)) ? INSIDE : NOT_FOUND;
}

function isFoundInside(word: string): boolean {
  return word.length >= INSIDE_FROM || UNSPACED.test(word);
}
