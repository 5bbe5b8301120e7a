import { fold } from '../fold.ts';

/** How much of what somebody looks for is read. */
const QUERY_CHARACTERS = 200;
const WORDS_MAX = 8;
/** One letter would be found everywhere. */
const CHARACTERS_MIN = 2;

/** The words that all have to be in a message, folded; none: there is nothing to look for. */
export function searchWords(query: string): readonly string[] {
  const words = fold(query.slice(0, QUERY_CHARACTERS))
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '');
  const known = [...new Set(words)].slice(0, WORDS_MAX);
  return known.join('').length < CHARACTERS_MIN ? [] : known;
}

/** Whether all the words are in it, whole or as a part of longer ones. */
export function hasWords(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}
