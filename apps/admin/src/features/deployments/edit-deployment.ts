import { type DeploymentContent, isSameDeployment } from './deployment.ts';

export type SavedDeployment = { readonly content: DeploymentContent; readonly revision: number };

/** A deployment in the form. It is saved when the person says so. */
export type EditState = {
  readonly saved: SavedDeployment;
  readonly content: DeploymentContent;
  /** Whether saving was tried: from then on the fields say what is wrong. */
  readonly asked: boolean;
  /** Somebody else saved in the meantime. */
  readonly theirs: SavedDeployment | undefined;
};

export type EditEvent =
  | { readonly type: 'edited'; readonly content: DeploymentContent }
  | { readonly type: 'asked' }
  | { readonly type: 'saved'; readonly saved: SavedDeployment }
  | { readonly type: 'conflicted'; readonly theirs: SavedDeployment }
  /** After a conflict: the form is to replace theirs. */
  | { readonly type: 'insisted' }
  /** Back to what is saved, or after a conflict to theirs. */
  | { readonly type: 'discarded' }
  /** The server was asked anew. */
  | { readonly type: 'refreshed'; readonly saved: SavedDeployment };

export function beginEdit(saved: SavedDeployment): EditState {
  return { saved, content: saved.content, asked: false, theirs: undefined };
}

export function isDirty({ saved, content }: EditState): boolean {
  return !isSameDeployment(saved.content, content);
}

export function editReducer(state: EditState, event: EditEvent): EditState {
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
      return event.saved.revision <= state.saved.revision || isDirty(state) ? state : beginEdit(event.saved);
  }
}
