'use client';

import { surroundingsOf } from '@rejoin/core/flow/surroundings-of';
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
import type { StoredFlow } from './flow.ts';
import { diffFlows } from './flow-diff.ts';
import { FlowMissing } from './flow-screen.tsx';
import { FlowSkeleton } from './flow-skeleton.tsx';
import { playTests } from './flow-tests.ts';
import { faultsOf } from './problem-texts.ts';
import { RestoreVersion } from './restore-version.tsx';
import { useBench } from './use-bench.ts';
import { publisherOf } from './version-list.tsx';
import { Workbench } from './workbench.tsx';

type VersionScreenProps = { id: string; version: number; mayEdit: boolean };

/** A published version as it is for ever. */
export function VersionScreen({ id, version, mayEdit }: VersionScreenProps) {
  const trpc = useTRPC();
  const bench = useBench();
  const flow = useQuery(trpc.flows.get.queryOptions({ id }));
  const choices = useQuery(trpc.flows.choices.queryOptions());
  const published = usePublished(id, version);
  const before = usePublished(id, versionBefore(version));
  const read = [flow, choices, published, before];
  if (
    flow.data === undefined ||
    choices.data === undefined ||
    published.data === undefined ||
    before.data === undefined
  ) {
    const error = read.find((each) => each.error !== null)?.error ?? null;
    if (error === null) return <FlowSkeleton />;
    if (refusalOf(error) !== undefined) return <FlowMissing />;
    return (
      <ErrorState
        title="The version could not be loaded"
        text="Nothing of it is lost. Try again, or come back in a moment."
        onRetry={() => void Promise.all(read.map((each) => each.refetch()))}
      />
    );
  }
  const { id: _id, name, version: _version, ...content } = published.data;
  const draft = { name, content };
  const changes = diffFlows(before.data, content, choices.data);
  return (
    <>
      <PageHeader
        title={`Version ${version}`}
        trail={[
          { href: '/flows', label: 'Flows' },
          { href: `/flows/${id}`, label: name },
        ]}
        description={<Published flow={flow.data} version={version} />}
        link={Link}
        actions={mayEdit && <RestoreVersion flow={flow.data} version={version} content={content} />}
      />
      <div className="mt-6 mb-12 grid gap-6">
        {version > 1 && (
          <div className="max-w-3xl">
            <VersionChanges version={version} count={changes.length}>
              {(title) => <ChangeList changes={changes} label={title} />}
            </VersionChanges>
          </div>
        )}
        <Workbench
          draft={draft}
          choices={choices.data}
          faults={faultsOf(draft, surroundingsOf(choices.data))}
          played={playTests(draft, choices.data)}
          readOnly
          mayAddSecrets={false}
          state={bench}
          onChange={() => {}}
        />
      </div>
    </>
  );
}

/** A published version; it never changes, so it is fetched once. */
function usePublished(id: string, version: number) {
  const trpc = useTRPC();
  return useQuery({ ...trpc.flows.version.queryOptions({ id, version }), staleTime: Number.POSITIVE_INFINITY });
}

function Published({ flow, version }: { flow: StoredFlow; version: number }) {
  const entry = flow.published.find((published) => published.version === version);
  if (entry === undefined) return null;
  return (
    <>
      {entry.by === undefined ? '' : 'Published by '}
      {publisherOf(entry)}
      {entry.by !== undefined && (
        <>
          {' · '}
          <TimeAgo at={entry.by.at} />
        </>
      )}
      {' · can’t be changed'}
    </>
  );
}
