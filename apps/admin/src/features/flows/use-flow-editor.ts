import { combineFlows } from '@rejoin/core/flow/combine-flows';
import { type FlowContent, type FlowDraft, isSameFlow, validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useMemo, useState } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { type DraftEvent, type DraftState, draftReducerOf, type StoredDraft } from '../../setting/draft-saver.ts';
import { tellSaved } from '../../setting/tell-saved.ts';
import { useDraftSaver } from '../../setting/use-draft-saver.ts';
import type { StoredFlow } from './flow.ts';
import { type EditHistory, type EditMark, emptyHistory, redo, remember, undo } from './history.ts';

const flowDraft = draftReducerOf<FlowDraft>({
  isSame: isSameFlow,
  mayKeep: (draft) => validateFlowDraft(draft).length === 0,
  combine: combineFlows,
});

function storedDraft({ name, draft, revision, modifiedAt }: StoredFlow): StoredDraft<FlowDraft> {
  return { content: { name, content: draft }, revision, modifiedAt };
}

export type FlowEditor = {
  readonly state: DraftState<FlowDraft>;
  readonly dispatch: Dispatch<DraftEvent<FlowDraft>>;
  readonly draft: FlowDraft;
  /** Edits with the same mark, one after another, are undone together. */
  readonly edit: (draft: FlowDraft, mark?: EditMark) => void;
  readonly editContent: (content: FlowContent, mark?: EditMark) => void;
  /** `undefined`: there is nothing to undo. */
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
};

/** Saves the draft of a flow while it is edited, and remembers what can be undone. */
export function useFlowEditor(flow: StoredFlow): FlowEditor {
  const { id } = flow;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const store = useMemo(
    () => ({
      save: async (draft: FlowDraft, revision: number) => {
        const saved = await client.flows.saveDraft.mutate({ id, draft, revision });
        tellSaved(queryClient, trpc.flows.get.queryKey({ id }), { name: draft.name, draft: draft.content, ...saved });
        return saved;
      },
      read: async () => storedDraft(await client.flows.get.query({ id })),
    }),
    [client, id, queryClient, trpc],
  );
  const fresh = useMemo(() => storedDraft(flow), [flow]);
  const [state, dispatch] = useDraftSaver(fresh, flowDraft, store);
  const [history, setHistory] = useState<EditHistory<FlowDraft>>(emptyHistory);
  const draft = state.edited;
  const edit = (next: FlowDraft, mark?: EditMark) => {
    setHistory(remember(history, draft, mark));
    dispatch({ type: 'edited', content: next });
  };
  const go = (step: ReturnType<typeof undo<FlowDraft>>) =>
    step &&
    (() => {
      setHistory(step.history);
      dispatch({ type: 'edited', content: step.content });
    });
  return {
    state,
    dispatch,
    draft,
    edit,
    editContent: (content, mark) => edit({ ...draft, content }, mark),
    undo: go(undo(history, draft)),
    redo: go(redo(history, draft)),
  };
}
