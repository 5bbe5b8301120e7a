/** What an edit changed: edits of the same thing, one after another, are undone together. */
export type EditMark = string | undefined;

/** What can be undone and done again. The latest of each is last. */
export type EditHistory<Content> = {
  readonly past: readonly Content[];
  readonly future: readonly Content[];
  readonly mark: EditMark;
};

/** Older edits are forgotten. */
const STEPS_MAX = 200;

export function emptyHistory<Content>(): EditHistory<Content> {
  return { past: [], future: [], mark: undefined };
}

/** After an edit of `before`. Typing in one field is one step. */
export function remember<Content>(
  history: EditHistory<Content>,
  before: Content,
  mark: EditMark,
): EditHistory<Content> {
  if (mark !== undefined && mark === history.mark) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-STEPS_MAX), future: [], mark };
}

type Step<Content> = { readonly history: EditHistory<Content>; readonly content: Content };

/** What there was before the latest edit; `undefined`: there is nothing to undo. */
export function undo<Content>({ past, future }: EditHistory<Content>, now: Content): Step<Content> | undefined {
  const content = past.at(-1);
  if (content === undefined) return undefined;
  return { content, history: { past: past.slice(0, -1), future: [...future, now], mark: undefined } };
}

/** What there was before the latest undo; `undefined`: there is nothing to do again. */
export function redo<Content>({ past, future }: EditHistory<Content>, now: Content): Step<Content> | undefined {
  const content = future.at(-1);
  if (content === undefined) return undefined;
  return { content, history: { past: [...past, now], future: future.slice(0, -1), mark: undefined } };
}
