import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { type ScheduleProblem, validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { NewId } from '../ports/clock.ts';
import type { Schedules } from '../ports/schedules.ts';

export type AddScheduleOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly ScheduleProblem[] };

/** Adds a schedule, which holds for nobody until a flow goes by it. */
export async function addSchedule(
  ports: { readonly schedules: Pick<Schedules, 'add'>; readonly newId: NewId },
  input: { readonly schedule: Omit<Schedule, 'id'> },
): Promise<AddScheduleOutcome> {
  const schedule = withKeptName(input.schedule);
  const problems = validateSchedule(schedule);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const outcome = await ports.schedules.add({ ...schedule, id });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}
