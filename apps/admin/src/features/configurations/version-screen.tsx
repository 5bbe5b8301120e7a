'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import { versionBefore } from '../../setting/version-before.ts';
import { VersionChanges } from '../../setting/version-changes.tsx';
import { ChangeList } from './change-list.tsx';
import type { Configuration, ConfigurationAbilities } from './configuration.ts';
import { ConfigurationMissing } from './configuration-screen.tsx';
import { diffContents } from './content-diff.ts';
import { CONTENT_FIELDS } from './content-fields.ts';
import { EditorSkeleton } from './editor-skeleton.tsx';
import { PreviewColumn } from './preview-column.tsx';
import { RestoreVersion } from './restore-version.tsx';
import { usePublished } from './use-published.ts';

type VersionScreenProps = { id: string; version: number; abilities: ConfigurationAbilities };

/** A published version as it is for ever. */
export function VersionScreen({ id, version, abilities }: VersionScreenProps) {
  const trpc = useTRPC();
  const configuration = useQuery(trpc.configurations.get.queryOptions({ id }));
  const published = usePublished(id, version);
  const before = usePublished(id, versionBefore(version));
  const error = configuration.error ?? published.error ?? before.error;
  if (configuration.data === undefined || published.data === undefined || before.data === undefined) {
    if (error === null) return <EditorSkeleton />;
    if (refusalOf(error) !== undefined) return <ConfigurationMissing />;
    const retry = () => void Promise.all([configuration.refetch(), published.refetch(), before.refetch()]);
    return (
      <ErrorState
        title="The version could not be loaded"
        text="Nothing of it is lost. Try again, or come back in a moment."
        onRetry={retry}
      />
    );
  }
  const { content } = published.data;
  const changes = diffContents(before.data.content, content);
  return (
    <>
      <PageHeader
        title={`Version ${version}`}
        trail={[
          { href: '/configurations', label: 'Configurations' },
          { href: `/configurations/${id}`, label: configuration.data.draft.name },
        ]}
        description={<Published configuration={configuration.data} version={version} />}
        link={Link}
        actions={
          abilities.edit && <RestoreVersion configuration={configuration.data} version={version} content={content} />
        }
      />
      <div className="mt-6 mb-12 grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="@container grid gap-6">
          {version > 1 && (
            <VersionChanges version={version} count={changes.length}>
              {(title) => (
                <div className="rounded-control bg-surface">
                  <ChangeList changes={changes} label={title} />
                </div>
              )}
            </VersionChanges>
          )}
          <dl className="divide-y divide-line overflow-hidden rounded-panel border border-line bg-surface">
            {CONTENT_FIELDS.map((field) => (
              <div key={field.path} className="grid gap-x-6 px-5 py-2.5 @lg:grid-cols-[14rem_minmax(0,1fr)]">
                <dt className="text-muted">{field.label}</dt>
                <dd className="break-words">{field.show(content)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <PreviewColumn content={content} />
      </div>
    </>
  );
}

function Published({ configuration, version }: { configuration: Configuration; version: number }) {
  const entry = configuration.published.find((published) => published.version === version);
  if (entry === undefined) return null;
  return (
    <>
      Published by {entry.publisherName ?? (entry.publishedBy === undefined ? 'the operator' : 'somebody who has left')}{' '}
      · <TimeAgo at={entry.publishedAt} /> · can’t be changed
    </>
  );
}
