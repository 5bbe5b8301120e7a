import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { NewScheduleScreen } from '../../../../features/hours/new-schedule-screen.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'New schedule' };

export default async function NewSchedulePage() {
  const abilities = abilitiesOf(await visitor(), 'routing:schedule');
  if (!abilities.view || !abilities.add) {
    const missing = abilities.view ? 'routing:schedule:add' : 'routing:schedule:view';
    return <MissingPermission title="You may not add schedules" permissions={[missing]} />;
  }
  return <NewScheduleScreen />;
}
