'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import { HOURS, type ScheduleAbilities } from './schedule.ts';
import { ScheduleEditor } from './schedule-editor.tsx';

/** One schedule. */
export function ScheduleScreen({ id, abilities }: { id: string; abilities: ScheduleAbilities }) {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.schedules.get.queryOptions({ id }));
  if (data !== undefined) return <ScheduleEditor key={id} stored={data} abilities={abilities} />;
  if (error === null) return <FormSkeleton label="Loading the schedule" />;
  if (refusalOf(error) !== undefined) return <NothingThere title="No such schedule" list={HOURS} />;
  return (
    <ErrorState
      title="The schedule could not be loaded"
      text="Nothing of it is lost, and flows go on by it. Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
