import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useReducer } from 'react';
import { isNameTaken } from '../api/name-taken.ts';
import { refusalOf } from '../api/refusal.ts';
import { type Deed, whyNot } from '../api/why-not.ts';
import {
  beginEdit,
  type EditEvent,
  type EditState,
  editReducer,
  type IsSame,
  isDirty,
  type Saved,
} from './edit-form.ts';

/** Where a setting is kept. */
export type SettingStore<Content> = {
  /** Saves on the revision that was read. Rejects where the server refused or could not be reached. */
  readonly save: (edit: Saved<Content>) => Promise<Saved<Content>>;
  /** Rejects where it is gone, too: the server’s refusal, or {@link Gone}. */
  readonly read: () => Promise<Saved<Content>>;
  /** What was read from the server and is different once this is saved. */
  readonly told: readonly QueryKey[];
  /** What else is to be done once it is saved. */
  readonly onSaved?: () => void;
  readonly deed: Deed;
  readonly isSame: IsSame<Content>;
};

export type SettingEditor<Content> = {
  readonly state: EditState<Content>;
  readonly dispatch: Dispatch<EditEvent<Content>>;
  /** Whether the form differs from what is saved. */
  readonly dirty: boolean;
  readonly save: () => void;
  readonly saving: boolean;
  /** Whether the server refused the name that stands there: another is called so. */
  readonly nameTaken: boolean;
  /** Why it was not saved, when that is nothing the fields say. */
  readonly failure: string | undefined;
};

/** The form of a setting, and saving it on what was read. `stored`, the same as long as nothing was read anew, is shown where nothing is unsaved. */
export function useSettingEditor<Content>(
  stored: Saved<Content>,
  { save, read, told, onSaved, deed, isSame }: SettingStore<Content>,
): SettingEditor<Content> {
  const queryClient = useQueryClient();
  const [state, dispatch] = useReducer(
    (before: EditState<Content>, event: EditEvent<Content>) => editReducer(before, event, isSame),
    stored,
    beginEdit<Content>,
  );
  useEffect(() => dispatch({ type: 'refreshed', saved: stored }), [stored]);
  const readAgain = () => Promise.all(told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  const trySave = async (edit: Saved<Content>) => {
    try {
      return await save(edit);
    } catch (error) {
      if (refusalOf(error)?.refusal !== 'conflict') throw error;
      const theirs = await read();
      // An answer that was lost on the way makes the next attempt a conflict with oneself: that one is none.
      if (isSame(theirs.content, edit.content)) return theirs;
      dispatch({ type: 'conflicted', theirs });
      throw error;
    }
  };
  const mutation = useMutation({
    mutationFn: trySave,
    onSuccess: async (saved) => {
      dispatch({ type: 'saved', saved });
      onSaved?.();
      await readAgain();
    },
    onError: async (error) => {
      if (refusalOf(error)?.refusal === 'invalid') await readAgain();
    },
  });
  return {
    state,
    dispatch,
    dirty: isDirty(state, isSame),
    save: () => mutation.mutate({ content: state.content, revision: state.saved.revision }),
    saving: mutation.isPending,
    nameTaken:
      isNameTaken(mutation.error) &&
      mutation.variables !== undefined &&
      isSame(mutation.variables.content, state.content),
    failure:
      mutation.error === null
        ? undefined
        : whyNot(mutation.error, { ...deed, own: { ...CONFLICT_SHOWN, ...deed.own } }),
  };
}

/** The frame of the form has a banner for it. */
const CONFLICT_SHOWN = { conflict: undefined } as const;
