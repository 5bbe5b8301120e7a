/** What accents become when letters are taken apart. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Text as it is compared in a search: without case, accents and compatibility forms. Character by character, so that places can be told. */
export function fold(text: string): string {
  return Array.from(text, foldCharacter).join('');
}

/** What a character is compared as; nothing, where it is an accent only. */
export function foldCharacter(character: string): string {
  return character.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}
