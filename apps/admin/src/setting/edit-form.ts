export type Saved<Content> = { readonly content: Content; readonly revision: number };

/** A setting in a form. It is saved when the person says so. */
export type EditState<Content> = {
  readonly saved: Saved<Content>;
  readonly content: Content;
  /** Whether saving was tried: from then on the fields say what is wrong. */
  readonly asked: boolean;
  /** Somebody else saved in the meantime. */
  readonly theirs: Saved<Content> | undefined;
};

export type EditEvent<Content> =
  | { readonly type: 'edited'; readonly content: Content }
  | { readonly type: 'asked' }
  | { readonly type: 'saved'; readonly saved: Saved<Content> }
  | { readonly type: 'conflicted'; readonly theirs: Saved<Content> }
  /** After a conflict: the form is to replace theirs. */
  | { readonly type: 'insisted' }
  /** Back to what is saved, or after a conflict to theirs. */
  | { readonly type: 'discarded' }
  /** The server was asked anew. */
  | { readonly type: 'refreshed'; readonly saved: Saved<Content> };

export type IsSame<Content> = (one: Content, other: Content) => boolean;

export function beginEdit<Content>(saved: Saved<Content>): EditState<Content> {
  return { saved, content: saved.content, asked: false, theirs: undefined };
}

export function isDirty<Content>({ saved, content }: EditState<Content>, isSame: IsSame<Content>): boolean {
  return !isSame(saved.content, content);
}

export function editReducer<Content>(
  state: EditState<Content>,
  event: EditEvent<Content>,
  isSame: IsSame<Content>,
): EditState<Content> {
  switch (event.type) {
    case 'edited':
      return { ...state, content: event.content };
    case 'asked':
      return { ...state, asked: true };
    case 'saved':
      return { ...state, saved: event.saved, asked: false, theirs: undefined };
    case 'conflicted':
      return { ...state, theirs: event.theirs };
    case 'insisted':
      return state.theirs === undefined ? state : { ...state, saved: state.theirs, theirs: undefined };
    case 'discarded':
      return beginEdit(state.theirs ?? state.saved);
    case 'refreshed':
      return event.saved.revision <= state.saved.revision || isDirty(state, isSame) ? state : beginEdit(event.saved);
  }
}
