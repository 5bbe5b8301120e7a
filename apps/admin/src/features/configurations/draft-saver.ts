import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { combineContents, isSameContent } from './content-diff.ts';

/** The draft as the server holds it. */
export type StoredDraft = {
  readonly content: ConfigurationContent;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
};

/** A draft that is saved as it is typed. `edited` is what the form shows; it is never replaced unless the person says so. */
export type DraftState = {
  readonly stored: StoredDraft;
  readonly edited: ConfigurationContent;
  readonly phase: DraftPhase;
};

/** `unreachable` passes; the others stay until the person does something about them. */
export type SaveFailure = 'unreachable' | 'signedOut' | 'notPermitted' | 'deleted';

export type DraftPhase =
  | { readonly type: 'saved' }
  /** Something can't be saved as it stands; the fields say what. */
  | { readonly type: 'invalid' }
  /** Changed; to be saved when the person pauses. */
  | { readonly type: 'changed' }
  | { readonly type: 'saving'; readonly sent: ConfigurationContent }
  | { readonly type: 'failed'; readonly why: SaveFailure }
  /** Somebody else saved in the meantime. */
  | { readonly type: 'conflict'; readonly theirs: StoredDraft };

export type DraftEvent =
  | { readonly type: 'edited'; readonly content: ConfigurationContent }
  /** The person has paused, or asked to try again. */
  | { readonly type: 'due' }
  | { readonly type: 'saved'; readonly revision: number; readonly at: number }
  | { readonly type: 'failed'; readonly why: SaveFailure }
  | { readonly type: 'conflicted'; readonly theirs: StoredDraft }
  /** After a conflict: theirs, with my changes on top. */
  | { readonly type: 'combined' }
  /** After a conflict: theirs. */
  | { readonly type: 'discarded' }
  /** The server was asked anew. */
  | { readonly type: 'refreshed'; readonly stored: StoredDraft };

export function beginDraft(stored: StoredDraft): DraftState {
  return { stored, edited: stored.content, phase: { type: 'saved' } };
}

export function draftReducer(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'edited':
      return edit(state, event.content);
    case 'due':
      return state.phase.type === 'changed' || state.phase.type === 'failed'
        ? { ...state, phase: { type: 'saving', sent: state.edited } }
        : state;
    case 'saved':
      if (state.phase.type !== 'saving') return state;
      return settle(state, { content: state.phase.sent, revision: event.revision, modifiedAt: event.at });
    case 'failed':
      return state.phase.type === 'saving' ? { ...state, phase: { type: 'failed', why: event.why } } : state;
    case 'conflicted':
      return meet(state, event.theirs);
    case 'combined':
      if (state.phase.type !== 'conflict') return state;
      return settle({ ...state, edited: combined(state, state.phase.theirs) }, state.phase.theirs);
    case 'discarded':
      return state.phase.type === 'conflict' ? beginDraft(state.phase.theirs) : state;
    case 'refreshed':
      return refresh(state, event.stored);
  }
}

/** Whether leaving now would lose something: what is being saved, or soon will be, is saved even then. */
export function needsAttention({ phase }: DraftState): boolean {
  return phase.type === 'invalid' || phase.type === 'failed' || phase.type === 'conflict';
}

function edit(state: DraftState, content: ConfigurationContent): DraftState {
  const { type } = state.phase;
  const edited = { ...state, edited: content };
  return type === 'saving' || type === 'conflict' ? edited : settle(edited, state.stored);
}

/** The phase that follows from what is stored and what the form shows. */
function settle(state: DraftState, stored: StoredDraft): DraftState {
  return { ...state, stored, phase: { type: pending(stored.content, state.edited) } };
}

function pending(stored: ConfigurationContent, edited: ConfigurationContent): 'saved' | 'invalid' | 'changed' {
  if (isSameContent(stored, edited)) return 'saved';
  return validateConfiguration(edited).length > 0 ? 'invalid' : 'changed';
}

/** An answer that was lost on the way makes the next attempt a conflict with oneself: that one is none. */
function meet(state: DraftState, theirs: StoredDraft): DraftState {
  if (state.phase.type !== 'saving') return state;
  return isSameContent(theirs.content, state.phase.sent)
    ? settle(state, theirs)
    : { ...state, phase: { type: 'conflict', theirs } };
}

function combined(state: DraftState, theirs: StoredDraft): ConfigurationContent {
  return combineContents({ base: state.stored.content, mine: state.edited, theirs: theirs.content });
}

function refresh(state: DraftState, stored: StoredDraft): DraftState {
  const { type } = state.phase;
  if (stored.revision <= state.stored.revision || type === 'saving' || type === 'conflict') return state;
  if (type === 'saved') return beginDraft(stored);
  return isSameContent(stored.content, state.stored.content)
    ? settle(state, stored)
    : { ...state, phase: { type: 'conflict', theirs: stored } };
}
