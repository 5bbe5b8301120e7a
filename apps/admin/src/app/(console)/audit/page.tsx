import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { AuditLoading, AuditScreen } from '../../../features/audit/audit-screen.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage() {
  const { permissions } = await visitor();
  if (!permissions.has('audits:audit:view')) {
    return <MissingPermission title="You may not see who changed what" permissions={['audits:audit:view']} />;
  }
  return (
    <Prefetched
      fallback={<AuditLoading />}
      load={(api, client) => [client.prefetchQuery(api.audit.people.queryOptions())]}
    >
      <AuditScreen />
    </Prefetched>
  );
}
