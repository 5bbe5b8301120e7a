import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { ChangeList } from './change-list.tsx';
import type { FlowChoices } from './flow.ts';
import { diffFlows } from './flow-diff.ts';

type DraftChangesProps = { newest: FlowContent | undefined; draft: FlowContent; choices: FlowChoices };

/** What publishing a draft changes. Compared only while it is shown, and not at each key in the editor. */
export function DraftChanges({ newest, draft, choices }: DraftChangesProps) {
  if (newest === undefined) return <p className="text-muted">This is the first version: everything in it is new.</p>;
  const changes = diffFlows(newest, draft, choices);
  if (changes.length === 0) return <p className="text-muted">Nothing but the order of its tests.</p>;
  return (
    <div className="max-h-60 overflow-y-auto">
      <ChangeList changes={changes} label="What changes" />
    </div>
  );
}
