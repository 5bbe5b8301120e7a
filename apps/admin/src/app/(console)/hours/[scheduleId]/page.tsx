import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { ScheduleScreen } from '../../../../features/hours/schedule-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Schedule' };

type SchedulePageProps = { readonly params: Promise<{ readonly scheduleId: string }> };

export default async function SchedulePage({ params }: SchedulePageProps) {
  const { scheduleId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'routing:schedule');
  if (!abilities.view) {
    return <MissingPermission title="You may not see hours" permissions={['routing:schedule:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the schedule" />}
      load={(api, client) => [client.prefetchQuery(api.schedules.get.queryOptions({ id }))]}
    >
      <ScheduleScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
