/** A short code in what is written. */
export type Shortcode = {
  /** Where its colon stands. */
  readonly from: number;
  /** Behind its last character: where the caret is. */
  readonly to: number;
  /** Without colons. */
  readonly typed: string;
};

/** What stands before a colon that begins no code: a word, a time, an address. */
const NO_BEGINNING = String.raw`(?<![\p{L}\p{N}\p{Pc}\p{Pd}:/.=?&#@%~\\])`;
/** Two characters at least, so that no smiley is one. */
const CODE = String.raw`([+-]\d|[\p{L}\p{N}][\p{L}\p{N}\p{M}_+-]+)`;
const UNFINISHED = new RegExp(`${NO_BEGINNING}:${CODE}$`, 'u');
const FINISHED = new RegExp(`${NO_BEGINNING}:${CODE}:$`, 'u');
const ADDRESS = /(?:\/\/|^www\.)\S*$/u;

/** The short code before the caret that is still being typed, as in `Well done :tad`. */
export function shortcodeAt(text: string, caret: number): Shortcode | undefined {
  return find(UNFINISHED, text.slice(0, caret));
}

/** The short code before the caret that has just been closed, as in `Well done :tada:`. */
export function closedShortcodeAt(text: string, caret: number): Shortcode | undefined {
  return find(FINISHED, text.slice(0, caret));
}

function find(pattern: RegExp, before: string): Shortcode | undefined {
  const found = pattern.exec(before);
  const word = /\S*$/u.exec(before)?.[0] ?? '';
  if (found?.[1] === undefined || ADDRESS.test(word)) return undefined;
  return { from: found.index, to: before.length, typed: found[1] };
}

/** Whether somebody has typed, by an input event's `inputType`: what is pasted stays as it is, and so does what undoing brings back. */
export function isTyped(inputType: string): boolean {
  return inputType === 'insertText' || inputType === 'insertCompositionText';
}
