import { isSameFlow } from '@rejoin/core/flow/flow-draft';
import { Badge } from '@rejoin/ui/badge';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { PublishBar } from '@rejoin/ui/publish-bar';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { needsAttention } from '../../client/draft-saver.ts';
import { useTRPC } from '../../client/trpc.ts';
import { type Deed, whyNot } from '../../client/why-not.ts';
import { draftStatus } from './draft-status.ts';
import type { StoredFlow } from './flow.ts';
import { diffFlows, type FlowChange } from './flow-diff.ts';
import type { FlowEditor } from './use-flow-editor.ts';

const NOT_PUBLISHED: Deed = {
  ...{ not: 'Not published', thing: 'this flow', right: 'publish flows' },
  own: {
    conflict: 'somebody else has changed the draft. Close this and look at what they changed.',
    invalid: 'something that the flow names is gone. Close this to see what.',
  },
};

type PublishFlowProps = {
  flow: StoredFlow;
  editor: FlowEditor;
  /** How much is wrong with the draft. */
  problems: number;
  mayPublish: boolean;
};

/** The bar with the draft's state, and publishing it after a look at what changes. */
export function PublishFlow({ flow, editor, problems, mayPublish }: PublishFlowProps) {
  const { state, dispatch, draft } = editor;
  const { id, newest, published } = flow;
  const [open, setOpen] = useState(false);
  const publish = usePublish(id, () => setOpen(false));
  const latest = published[0]?.version;
  const version = (latest ?? 0) + 1;
  const isChanged = newest === undefined || !isSameFlow(newest, draft.content);
  const isBusy = state.phase.type === 'saving' || state.phase.type === 'changed';
  return (
    <>
      <PublishBar
        status={draftStatus(state.phase, { problems, version: latest, isChanged, mayPublish })}
        version={version}
        canPublish={mayPublish && isChanged && problems === 0 && !needsAttention(state)}
        onPublish={() => {
          publish.reset();
          dispatch({ type: 'due' });
          setOpen(true);
        }}
        onRetry={state.phase.type === 'failed' ? () => dispatch({ type: 'due' }) : undefined}
      />
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Publish version ${version}?`}
        description="Every conversation that begins from then on takes this version, in each deployment that has this flow. What has begun goes on with the version it has."
        footer={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button
              variant="primary"
              loading={publish.isPending || isBusy}
              disabled={needsAttention(state)}
              onClick={() => publish.mutate({ id, revision: state.stored.revision })}
            >
              Publish version {version}
            </Button>
          </>
        }
      >
        {newest === undefined ? (
          <p className="text-muted">This is the first version: everything in it is new.</p>
        ) : (
          <Changes changes={diffFlows(newest, draft.content)} />
        )}
        {publish.error !== null && (
          <p role="alert" className="mt-3 text-13 text-danger-ink">
            {whyNot(publish.error, NOT_PUBLISHED)}
          </p>
        )}
      </Dialog>
    </>
  );
}

const MEANINGS = { added: 'good', changed: 'attention', removed: 'danger' } as const;

function Changes({ changes }: { changes: readonly FlowChange[] }) {
  return (
    <ul aria-label="What changes" className="flex max-h-60 flex-col gap-1.5 overflow-y-auto text-13">
      {changes.map(({ what, how }) => (
        <li key={`${how} ${what}`} className="flex items-center gap-2">
          <Badge meaning={MEANINGS[how]}>{how}</Badge>
          <span className="min-w-0 break-words">{what}</span>
        </li>
      ))}
    </ul>
  );
}

function usePublish(id: string, onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.flows.publish.mutationOptions({
      onError: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.flows.get.queryKey({ id }) }),
          queryClient.invalidateQueries({ queryKey: trpc.flows.choices.queryKey() }),
        ]),
      onSuccess: async ({ version }) => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.flows.get.queryKey({ id }) }),
          queryClient.invalidateQueries({ queryKey: trpc.flows.list.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.deployments.options.queryKey() }),
        ]);
        onDone();
        toastDone(`Version ${version} is published`, { detail: 'New conversations take it.' });
      },
    }),
  );
}
