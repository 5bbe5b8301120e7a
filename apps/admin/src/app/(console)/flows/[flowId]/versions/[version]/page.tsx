import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MissingPermission } from '../../../../../../features/access/missing-permission.tsx';
import { FlowSkeleton } from '../../../../../../features/flows/flow-skeleton.tsx';
import { VersionScreen } from '../../../../../../features/flows/version-screen.tsx';
import { Prefetched } from '../../../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../../../server/visitor.ts';
import { versionBefore } from '../../../../../../setting/version-before.ts';

export const metadata: Metadata = { title: 'Version' };

type VersionPageProps = { readonly params: Promise<{ readonly flowId: string; readonly version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { flowId: id, version: written } = await params;
  const abilities = abilitiesOf(await visitor(), 'architect:flow');
  if (!abilities.view) return <MissingPermission title="You may not see flows" permissions={['architect:flow:view']} />;
  if (!/^[1-9]\d{0,8}$/.test(written)) notFound();
  const version = Number(written);
  return (
    <Prefetched
      fallback={<FlowSkeleton />}
      load={(api, client) => [
        client.prefetchQuery(api.flows.get.queryOptions({ id })),
        client.prefetchQuery(api.flows.choices.queryOptions()),
        client.prefetchQuery(api.flows.version.queryOptions({ id, version })),
        client.prefetchQuery(api.flows.version.queryOptions({ id, version: versionBefore(version) })),
      ]}
    >
      <VersionScreen id={id} version={version} mayEdit={abilities.edit} />
    </Prefetched>
  );
}
