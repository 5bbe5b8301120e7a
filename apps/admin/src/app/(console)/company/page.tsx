import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { CompanyScreen } from '../../../features/company/company-screen.tsx';
import { FormSkeleton } from '../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Company settings' };

export default async function CompanyPage() {
  const { permissions } = await visitor();
  if (!permissions.has('directory:organization:admin')) {
    return (
      <MissingPermission
        title="You may not see the company’s settings"
        permissions={['directory:organization:admin']}
      />
    );
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the company" />}
      load={(api, client) => [client.prefetchQuery(api.company.settings.queryOptions())]}
    >
      <CompanyScreen />
    </Prefetched>
  );
}
