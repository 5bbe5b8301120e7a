import { foldCharacter } from '../fold.ts';

/** A piece of text; `isMatch`: it is what was looked for. */
export type ExcerptPart = { readonly text: string; readonly isMatch: boolean };

/** How many characters stand before the first match, and how many there are at most. */
const BEFORE = 40;
const LENGTH = 160;
const ELLIPSIS = '…';

/** The words of a message around the first that was looked for, in one line, with every match marked. */
export function excerptOf(text: string, words: readonly string[]): readonly ExcerptPart[] {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  const isMatch = matches(characters, words);
  const first = Math.max(isMatch.indexOf(true), 0);
  const from = characters.length <= LENGTH ? 0 : Math.max(first - BEFORE, 0);
  const to = Math.min(from + LENGTH, characters.length);
  const parts: ExcerptPart[] = [];
  for (let index = from; index < to; index += 1) {
    const [character = '', marked = false] = [characters[index], isMatch[index]];
    const last = parts.at(-1);
    if (last?.isMatch === marked) parts[parts.length - 1] = { text: last.text + character, isMatch: marked };
    else parts.push({ text: character, isMatch: marked });
  }
  const rest = { text: ELLIPSIS, isMatch: false };
  return [...(from > 0 ? [rest] : []), ...parts, ...(to < characters.length ? [rest] : [])];
}

/** Of each character, whether it belongs to one of the words. */
function matches(characters: readonly string[], words: readonly string[]): boolean[] {
  let folded = '';
  /** Of each place in what is compared, which character it comes from. */
  const origin: number[] = [];
  for (const [index, character] of characters.entries()) {
    const part = foldCharacter(character);
    folded += part;
    for (let count = part.length; count > 0; count -= 1) origin.push(index);
  }
  const found = characters.map(() => false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      for (let place = at; place < at + word.length; place += 1) found[origin[place] ?? 0] = true;
  }
  // An accent that stands apart belongs to the letter before it.
  for (const [index, character] of characters.entries())
    if (index > 0 && foldCharacter(character) === '') found[index] = found[index - 1] === true;
  return found;
}
