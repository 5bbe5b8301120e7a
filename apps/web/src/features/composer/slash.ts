/** A short code as far as it has been typed. */
export type Slash = {
  /** Where the slash stands. */
  readonly from: number;
  /** Behind what was typed after it: where the caret is. */
  readonly to: number;
  readonly typed: string;
};

const BEFORE_CARET = /(?:^|\s)\/([^\s/]*)$/;

/** The slash before the caret that may ask for a response: one that begins a word, with no other behind it as in a path. */
export function slashAt(text: string, caret: number): Slash | undefined {
  const typed = BEFORE_CARET.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? undefined : { from: caret - typed.length - 1, to: caret, typed };
}

const BEGINS_WITH_LETTER = /^\p{L}/u;

/** The slash at the end of a message, as of a response that nobody has chosen; the words behind one say that none was meant, and so does a path. */
export function slashLeft(text: string): Slash | undefined {
  const said = text.trimEnd();
  const slash = slashAt(said, said.length);
  return slash !== undefined && BEGINS_WITH_LETTER.test(slash.typed) ? slash : undefined;
}
