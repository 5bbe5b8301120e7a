import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { ConfigurationScreen } from '../../../../features/configurations/configuration-screen.tsx';
import { EditorSkeleton } from '../../../../features/configurations/editor-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Configuration' };

type ConfigurationPageProps = { readonly params: Promise<{ readonly configurationId: string }> };

export default async function ConfigurationPage({ params }: ConfigurationPageProps) {
  const { configurationId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'webDeployments:configuration');
  if (!abilities.view) {
    return (
      <MissingPermission title="You may not see configurations" permissions={['webDeployments:configuration:view']} />
    );
  }
  return (
    <Prefetched
      fallback={<EditorSkeleton />}
      load={(api, client) => [client.prefetchQuery(api.configurations.get.queryOptions({ id }))]}
    >
      <ConfigurationScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
