import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { type ScheduleProblem, validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Schedules } from '../ports/schedules.ts';

export type SaveScheduleOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly ScheduleProblem[] }
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'scheduleNotFound' };

/** Replaces the schedule that was read as `revision`. Flows go by it from now on. */
export async function saveSchedule(
  ports: { readonly schedules: Pick<Schedules, 'save'> },
  input: { readonly schedule: Schedule; readonly revision: number },
): Promise<SaveScheduleOutcome> {
  const { revision } = input;
  const schedule = withKeptName(input.schedule);
  const problems = validateSchedule(schedule);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.schedules.save({ schedule, revision });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'scheduleNotFound' };
  }
}
