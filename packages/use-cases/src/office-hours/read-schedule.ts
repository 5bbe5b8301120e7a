import type { Schedules, StoredSchedule } from '../ports/schedules.ts';

export type ReadScheduleOutcome =
  | { readonly type: 'found'; readonly schedule: StoredSchedule }
  | { readonly type: 'refused'; readonly refusal: 'scheduleNotFound' };

/** When the company answers, by one of its schedules. */
export async function readSchedule(
  ports: { readonly schedules: Pick<Schedules, 'find'> },
  input: { readonly id: string },
): Promise<ReadScheduleOutcome> {
  const schedule = await ports.schedules.find(input.id);
  return schedule === undefined ? { type: 'refused', refusal: 'scheduleNotFound' } : { type: 'found', schedule };
}
