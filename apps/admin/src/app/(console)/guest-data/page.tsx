import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { GuestDataScreen } from '../../../features/guest-data/guest-data-screen.tsx';
import { visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Guest data' };

export default async function GuestDataPage() {
  const { permissions } = await visitor();
  if (!permissions.has('gdpr:request:view')) {
    return <MissingPermission title="You may not see what is held about guests" permissions={['gdpr:request:view']} />;
  }
  return <GuestDataScreen mayAdd={permissions.has('gdpr:request:add')} />;
}
