import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { Skeleton } from '@rejoin/ui/skeleton';
import { ChangeList } from './change-list.tsx';
import { diffContents } from './content-diff.ts';
import { usePublished } from './use-published.ts';

type VersionChangesProps = { id: string; version: number; content: ConfigurationContent };

/** What a version changed of the one before it. */
export function VersionChanges({ id, version, content }: VersionChangesProps) {
  const { data: before, isError } = usePublished(id, version - 1);
  const title = `Changes since version ${version - 1}`;
  const changes = before && diffContents(before.content, content);
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-14">{title}</h2>
      {changes === undefined && !isError && <Skeleton className="h-14 rounded-control" />}
      {isError && <p className="text-muted">They could not be loaded. Open this version again to see them.</p>}
      {changes?.length === 0 && <p className="text-muted">None: it was published as it was.</p>}
      {changes !== undefined && changes.length > 0 && (
        <div className="rounded-control bg-surface">
          <ChangeList changes={changes} label={title} />
        </div>
      )}
    </section>
  );
}
