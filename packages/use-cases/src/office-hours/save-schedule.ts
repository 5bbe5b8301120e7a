import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { type ScheduleProblem, validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import { withKeptName } from '@rejoin/core/same-name';
import type { Schedules } from '../ports/schedules.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Replaces the schedule that was read as `revision`. Flows go by it from now on. */
export async function saveSchedule(
  ports: { readonly schedules: Pick<Schedules, 'save'> },
  input: { readonly schedule: Schedule; readonly revision: number },
): Promise<Saved<ScheduleProblem, 'scheduleNotFound'>> {
  const { revision } = input;
  const schedule = withKeptName(input.schedule);
  const problems = validateSchedule(schedule);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.schedules.save({ schedule, revision });
  return savedUnless('scheduleNotFound', outcome, revision);
}
