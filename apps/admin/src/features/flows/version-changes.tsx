import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { ChangeList } from './change-list.tsx';
import type { FlowChoices } from './flow.ts';
import { diffFlows } from './flow-diff.ts';

type VersionChangesProps = { version: number; content: FlowContent; before: FlowContent; choices: FlowChoices };

/** What a version changed of the one before it. */
export function VersionChanges({ version, content, before, choices }: VersionChangesProps) {
  const title = `Changes since version ${version - 1}`;
  const changes = diffFlows(before, content, choices);
  return (
    <section aria-label={title} className="max-w-3xl">
      <h2 className="mb-2 text-14">{title}</h2>
      {changes.length === 0 ? (
        <p className="text-muted">None: it was published as it was.</p>
      ) : (
        <ChangeList changes={changes} label={title} />
      )}
    </section>
  );
}
