import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { ChangeList } from './change-list.tsx';
import { diffContents } from './content-diff.ts';

type VersionChangesProps = { version: number; content: ConfigurationContent; before: ConfigurationContent };

/** What a version changed of the one before it. */
export function VersionChanges({ version, content, before }: VersionChangesProps) {
  const title = `Changes since version ${version - 1}`;
  const changes = diffContents(before, content);
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-14">{title}</h2>
      {changes.length === 0 ? (
        <p className="text-muted">None: it was published as it was.</p>
      ) : (
        <div className="rounded-control bg-surface">
          <ChangeList changes={changes} label={title} />
        </div>
      )}
    </section>
  );
}
