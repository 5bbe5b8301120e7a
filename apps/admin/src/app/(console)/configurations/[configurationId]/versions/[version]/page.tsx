import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MissingPermission } from '../../../../../../features/access/missing-permission.tsx';
import { EditorSkeleton } from '../../../../../../features/configurations/editor-skeleton.tsx';
import { VersionScreen } from '../../../../../../features/configurations/version-screen.tsx';
import { Prefetched } from '../../../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../../../server/visitor.ts';
import { versionBefore } from '../../../../../../setting/version-before.ts';

export const metadata: Metadata = { title: 'Version' };

type VersionPageProps = { readonly params: Promise<{ readonly configurationId: string; readonly version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { configurationId: id, version: written } = await params;
  const abilities = abilitiesOf(await visitor(), 'webDeployments:configuration');
  if (!abilities.view) {
    return (
      <MissingPermission title="You may not see configurations" permissions={['webDeployments:configuration:view']} />
    );
  }
  if (!/^[1-9]\d{0,8}$/.test(written)) notFound();
  const version = Number(written);
  return (
    <Prefetched
      fallback={<EditorSkeleton />}
      load={(api, client) => [
        client.prefetchQuery(api.configurations.get.queryOptions({ id })),
        client.prefetchQuery(api.configurations.version.queryOptions({ id, version })),
        client.prefetchQuery(api.configurations.version.queryOptions({ id, version: versionBefore(version) })),
      ]}
    >
      <VersionScreen id={id} version={version} abilities={abilities} />
    </Prefetched>
  );
}
