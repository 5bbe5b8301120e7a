import { fold } from '@rejoin/core/fold';

/** How well each of the words stands in a name: at its beginning, at that of a word in it, anywhere. */
const [AT_BEGINNING, AT_WORD, ANYWHERE] = [3, 2, 1];

/** Of several texts the first in which one of the words is, if any. */
export function firstWith(texts: readonly string[], query: string): string | undefined {
  const words = wordsOf(query);
  return texts.find((text) => words.some((word) => fold(text).includes(word)));
}

/** Those in whose names all the words are, whatever case and accents, the best first; in their own order without words or where alike. */
export function ranked<Item>(items: readonly Item[], query: string, nameOf: (item: Item) => string): readonly Item[] {
  const words = wordsOf(query);
  return items
    .map((item) => ({ item, score: scoreOf(fold(nameOf(item)), words) }))
    .filter(({ score }) => score > 0 || words.length === 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** 0 where a word is missing. */
function scoreOf(name: string, words: readonly string[]): number {
  const scores = words.map((word) => {
    if (name.startsWith(word)) return AT_BEGINNING;
    if (name.includes(` ${word}`)) return AT_WORD;
    return name.includes(word) ? ANYWHERE : 0;
  });
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}
