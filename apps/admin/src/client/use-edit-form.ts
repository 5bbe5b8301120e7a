import { type Dispatch, useEffect, useReducer } from 'react';
import {
  beginEdit,
  type EditEvent,
  type EditState,
  editReducer,
  type IsSame,
  isDirty,
  type Saved,
} from './edit-form.ts';

type EditForm<Content> = {
  readonly state: EditState<Content>;
  readonly dispatch: Dispatch<EditEvent<Content>>;
  /** Whether the form differs from what is saved. */
  readonly dirty: boolean;
};

/** What is stored, in a form; read anew it is shown where nothing is unsaved. */
export function useEditForm<Content>(stored: Saved<Content>, isSame: IsSame<Content>): EditForm<Content> {
  const [state, dispatch] = useReducer(
    (before: EditState<Content>, event: EditEvent<Content>) => editReducer(before, event, isSame),
    stored,
    beginEdit<Content>,
  );
  useEffect(() => dispatch({ type: 'refreshed', saved: stored }), [stored]);
  return { state, dispatch, dirty: isDirty(state, isSame) };
}
