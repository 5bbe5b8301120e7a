/** The draft as the server holds it. */
export type StoredDraft<Content> = {
  readonly content: Content;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
};

/** A draft that is saved as it is typed. `edited` is what the form shows; it is never replaced unless the person says so. */
export type DraftState<Content> = {
  readonly stored: StoredDraft<Content>;
  readonly edited: Content;
  readonly phase: DraftPhase<Content>;
  /** Whether the latest attempt to save it failed or has had no answer for long: what is typed since may not be saved either. */
  readonly failing: boolean;
};

/** `unreachable` passes; the others stay until the person does something about them. */
export type SaveFailure = 'unreachable' | 'signedOut' | 'notPermitted' | 'deleted' | 'nameTaken';

export type DraftPhase<Content> =
  | { readonly type: 'saved' }
  /** Something can't be saved as it stands; the fields say what. */
  | { readonly type: 'invalid' }
  /** Changed; to be saved when the person pauses. */
  | { readonly type: 'changed' }
  | { readonly type: 'saving'; readonly sent: Content }
  | { readonly type: 'failed'; readonly why: SaveFailure }
  /** Somebody else saved in the meantime. */
  | { readonly type: 'conflict'; readonly theirs: StoredDraft<Content> };

export type DraftEvent<Content> =
  | { readonly type: 'edited'; readonly content: Content }
  /** The person has paused, or asked to try again. */
  | { readonly type: 'due' }
  /** What is being saved has had no answer for long. */
  | { readonly type: 'delayed' }
  | { readonly type: 'saved'; readonly revision: number; readonly at: number }
  | { readonly type: 'failed'; readonly why: SaveFailure }
  | { readonly type: 'conflicted'; readonly theirs: StoredDraft<Content> }
  /** After a conflict: theirs, with my changes on top. */
  | { readonly type: 'combined' }
  /** After a conflict: theirs. */
  | { readonly type: 'discarded' }
  /** The server was asked anew. */
  | { readonly type: 'refreshed'; readonly stored: StoredDraft<Content> };

/** What the saver has to know of the thing that is drafted. */
export type DraftRules<Content> = {
  readonly isSame: (one: Content, other: Content) => boolean;
  /** Whether it can be stored as it stands. */
  readonly mayKeep: (content: Content) => boolean;
  /** Theirs, with what I changed as I changed it. */
  readonly combine: (edits: { readonly base: Content; readonly mine: Content; readonly theirs: Content }) => Content;
};

export function beginDraft<Content>(stored: StoredDraft<Content>): DraftState<Content> {
  return { stored, edited: stored.content, phase: { type: 'saved' }, failing: false };
}

/** Whether leaving its screen now would lose something: what is being saved, or soon will be, is saved even then, while the server takes it. */
export function needsAttention({ phase, failing }: DraftState<unknown>): boolean {
  return failing || phase.type === 'invalid' || phase.type === 'conflict';
}

/** Whether closing the tab now would lose something: with it goes what is being saved, or soon will be. */
export function isUnsaved({ phase }: DraftState<unknown>): boolean {
  return phase.type !== 'saved';
}

/** Whether another of its kind is called so, as the server says. */
export function isRefusedName({ phase }: DraftState<unknown>): boolean {
  return phase.type === 'failed' && phase.why === 'nameTaken';
}

/** Whether saving once more may do what it did not: what is deleted stays so. */
export function mayTryAgain({ phase }: DraftState<unknown>): boolean {
  return phase.type === 'failed' && phase.why !== 'deleted';
}

export type DraftReducer<Content> = (state: DraftState<Content>, event: DraftEvent<Content>) => DraftState<Content>;

/** How a draft of that kind goes from state to state. */
export function draftReducerOf<Content>(rules: DraftRules<Content>): DraftReducer<Content> {
  return (state, event) => {
    const { phase } = state;
    switch (event.type) {
      case 'edited':
        return edit(rules, state, event.content);
      case 'due':
        return phase.type === 'changed' || phase.type === 'failed'
          ? { ...state, phase: { type: 'saving', sent: state.edited } }
          : state;
      case 'delayed':
        return phase.type === 'saving' ? { ...state, failing: true } : state;
      case 'saved':
        if (phase.type !== 'saving') return state;
        return settle(rules, reached(state), { content: phase.sent, revision: event.revision, modifiedAt: event.at });
      case 'failed':
        return phase.type === 'saving' ? { ...state, phase: { type: 'failed', why: event.why }, failing: true } : state;
      case 'conflicted':
        return meet(rules, state, event.theirs);
      case 'combined':
        return phase.type === 'conflict' ? combine(rules, state, phase.theirs) : state;
      case 'discarded':
        return phase.type === 'conflict' ? beginDraft(phase.theirs) : state;
      case 'refreshed':
        return refresh(rules, state, event.stored);
    }
  };
}

function edit<Content>(rules: DraftRules<Content>, state: DraftState<Content>, content: Content): DraftState<Content> {
  const { type } = state.phase;
  const edited = { ...state, edited: content };
  return type === 'saving' || type === 'conflict' ? edited : settle(rules, edited, state.stored);
}

/** The phase that follows from what is stored and what the form shows. */
function settle<Content>(
  { isSame, mayKeep }: DraftRules<Content>,
  state: DraftState<Content>,
  stored: StoredDraft<Content>,
): DraftState<Content> {
  const { edited } = state;
  const type = isSame(stored.content, edited) ? 'saved' : mayKeep(edited) ? 'changed' : 'invalid';
  return { ...state, stored, phase: { type }, failing: state.failing && type !== 'saved' };
}

function reached<Content>(state: DraftState<Content>): DraftState<Content> {
  return { ...state, failing: false };
}

/** An answer that was lost on the way makes the next attempt a conflict with oneself: that one is none. */
function meet<Content>(
  rules: DraftRules<Content>,
  state: DraftState<Content>,
  theirs: StoredDraft<Content>,
): DraftState<Content> {
  if (state.phase.type !== 'saving') return state;
  return rules.isSame(theirs.content, state.phase.sent)
    ? settle(rules, reached(state), theirs)
    : { ...reached(state), phase: { type: 'conflict', theirs } };
}

function combine<Content>(
  rules: DraftRules<Content>,
  state: DraftState<Content>,
  theirs: StoredDraft<Content>,
): DraftState<Content> {
  const edited = rules.combine({ base: state.stored.content, mine: state.edited, theirs: theirs.content });
  return settle(rules, { ...state, edited }, theirs);
}

function refresh<Content>(
  rules: DraftRules<Content>,
  state: DraftState<Content>,
  stored: StoredDraft<Content>,
): DraftState<Content> {
  const { type } = state.phase;
  if (stored.revision <= state.stored.revision || type === 'saving' || type === 'conflict') return state;
  if (type === 'saved') return beginDraft(stored);
  return rules.isSame(stored.content, state.stored.content)
    ? settle(rules, state, stored)
    : { ...state, phase: { type: 'conflict', theirs: stored } };
}
