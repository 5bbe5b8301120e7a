import { isSameFlow } from '@rejoin/core/flow/flow-draft';
import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';
import { Checkbox } from '@rejoin/ui/checkbox';
import { Dialog } from '@rejoin/ui/dialog';
import { PublishBar } from '@rejoin/ui/publish-bar';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { mayTryAgain, needsAttention } from '../../setting/draft-saver.ts';
import { DraftChanges } from './draft-changes.tsx';
import { draftStatus } from './draft-status.ts';
import type { FlowChoices, StoredFlow } from './flow.ts';
import { failWords } from './flow-tests.ts';
import type { FlowEditor } from './use-flow-editor.ts';

const NOT_PUBLISHED: Deed = {
  ...{ not: 'Not published', thing: 'this flow', right: 'publish flows' },
  own: {
    testsFailed: 'tests that are kept with this flow fail in the company as it is now.',
    conflict: 'somebody else has changed the draft. Close this and look at what they changed.',
    invalid: 'something that the flow names is gone. Close this to see what.',
  },
};

type PublishFlowProps = {
  flow: StoredFlow;
  choices: FlowChoices;
  editor: FlowEditor;
  /** How much is wrong with the draft. */
  problems: number;
  /** The names of the tests that fail. */
  failed: readonly string[];
  mayPublish: boolean;
};

/** The bar with the draft's state, and publishing it after a look at what changes. */
export function PublishFlow({ flow, choices, editor, problems, failed, mayPublish }: PublishFlowProps) {
  const { state, dispatch, draft } = editor;
  const { id, newest, published } = flow;
  const [open, setOpen] = useState(false);
  const [despite, setDespite] = useState(false);
  const publish = usePublish(id, () => setOpen(false));
  const latest = published[0]?.version;
  const version = (latest ?? 0) + 1;
  const isChanged = newest === undefined || !isSameFlow(newest, draft.content);
  const inTheWay = [...new Set([...failed, ...(refusalOf(publish.error)?.failedTests ?? [])])];
  const isBusy = state.phase.type === 'saving' || state.phase.type === 'changed';
  return (
    <>
      <PublishBar
        status={draftStatus(state.phase, { problems, failed: failed.length, version: latest, isChanged, mayPublish })}
        version={version}
        canPublish={mayPublish && isChanged && problems === 0 && !needsAttention(state)}
        onPublish={() => {
          if (publish.isError) publish.reset();
          setDespite(false);
          dispatch({ type: 'due' });
          setOpen(true);
        }}
        onRetry={mayTryAgain(state) ? () => dispatch({ type: 'due' }) : undefined}
      />
      <Dialog
        open={open}
        busy={publish.isPending}
        onOpenChange={setOpen}
        title={`Publish version ${version}?`}
        description="Every conversation that begins from then on takes this version, in each deployment that has this flow. What has begun goes on with the version it has."
        footer={
          <>
            <Button onClick={() => setOpen(false)} disabled={publish.isPending}>
              Cancel
            </Button>
            <Button
              variant={inTheWay.length > 0 ? 'danger' : 'primary'}
              loading={publish.isPending || isBusy}
              disabled={needsAttention(state) || (inTheWay.length > 0 && !despite)}
              onClick={() =>
                publish.mutate({ id, revision: state.stored.revision, ...(despite && { despiteFailedTests: true }) })
              }
            >
              Publish version {version}
            </Button>
          </>
        }
      >
        <DraftChanges newest={newest} draft={draft.content} choices={choices} />
        {inTheWay.length > 0 && <FailedTests names={inTheWay} despite={despite} onDespite={setDespite} />}
        {publish.error !== null && (
          <p role="alert" className="mt-3 text-13 text-danger-ink">
            {whyNot(publish.error, NOT_PUBLISHED)}
          </p>
        )}
      </Dialog>
    </>
  );
}

type FailedTestsProps = { names: readonly string[]; despite: boolean; onDespite: (despite: boolean) => void };

function FailedTests({ names, despite, onDespite }: FailedTestsProps) {
  return (
    <section aria-label="Tests that fail" className="mt-4 flex flex-col gap-2">
      <Banner meaning="danger" title={`Not published while ${failWords(names.length)}`}>
        <ul className="max-h-40 list-disc overflow-y-auto pl-4">
          {names.map((name) => (
            <li key={name} className="break-words">
              {name}
            </li>
          ))}
        </ul>
      </Banner>
      <Checkbox
        label={`Publish although ${failWords(names.length)}`}
        hint="The audit log says so, with their names."
        checked={despite}
        onCheckedChange={onDespite}
      />
    </section>
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
