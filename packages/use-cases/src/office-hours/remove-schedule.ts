import type { Schedules } from '../ports/schedules.ts';
import { type Removed, removedUnless } from '../removed.ts';

/** Removes a schedule by which no flow goes any more. */
export async function removeSchedule(
  ports: { readonly schedules: Pick<Schedules, 'remove'> },
  input: { readonly id: string },
): Promise<Removed<'scheduleNotFound'>> {
  return removedUnless('scheduleNotFound', await ports.schedules.remove(input.id));
}
