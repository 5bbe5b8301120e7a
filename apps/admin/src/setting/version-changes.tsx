import type { ReactNode } from 'react';

type VersionChangesProps = { version: number; count: number; children: (title: string) => ReactNode };

/** What a version, which is not the first, changed of the one before it. */
export function VersionChanges({ version, count, children }: VersionChangesProps) {
  const title = `Changes since version ${version - 1}`;
  return (
    <section aria-label={title}>
      <h2 className="mb-2 text-14">{title}</h2>
      {count === 0 ? <p className="text-muted">None: it was published as it was.</p> : children(title)}
    </section>
  );
}
