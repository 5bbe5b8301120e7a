import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { ScheduleList, ScheduleListLoading } from '../../../features/hours/schedule-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Hours' };

export default async function HoursPage() {
  const abilities = abilitiesOf(await visitor(), 'routing:schedule');
  if (!abilities.view) {
    return <MissingPermission title="You may not see hours" permissions={['routing:schedule:view']} />;
  }
  return (
    <Prefetched
      fallback={<ScheduleListLoading />}
      load={(api, client) => [client.prefetchQuery(api.schedules.list.queryOptions())]}
    >
      <ScheduleList abilities={abilities} />
    </Prefetched>
  );
}
