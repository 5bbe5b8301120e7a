import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { WrapUpCodeList, WrapUpCodeListLoading } from '../../../features/wrap-up-codes/wrap-up-code-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Wrap-up codes' };

export default async function WrapUpCodesPage() {
  const abilities = abilitiesOf(await visitor(), 'routing:wrapupCode');
  if (!abilities.view) {
    return <MissingPermission title="You may not see wrap-up codes" permissions={['routing:wrapupCode:view']} />;
  }
  return (
    <Prefetched
      fallback={<WrapUpCodeListLoading />}
      load={(api, client) => [client.prefetchQuery(api.wrapUpCodes.list.queryOptions())]}
    >
      <WrapUpCodeList abilities={abilities} />
    </Prefetched>
  );
}
