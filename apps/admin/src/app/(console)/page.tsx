import { redirect } from 'next/navigation';
import { MissingPermission } from '../../features/access/missing-permission.tsx';
import { screensOf, visitor } from '../../server/visitor.ts';

/** The first screen that the person may see. */
export default async function HomePage() {
  const [first] = screensOf(await visitor('/'));
  if (first !== undefined) redirect(`/${first}`);
  return (
    <MissingPermission
      title="There is nothing here that you may see"
      permissions={['webDeployments:configuration:view', 'webDeployments:deployment:view']}
    />
  );
}
