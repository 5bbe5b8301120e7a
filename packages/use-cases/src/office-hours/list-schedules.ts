import type { Schedules, StoredSchedule } from '../ports/schedules.ts';

/** All schedules by name. */
export function listSchedules(ports: {
  readonly schedules: Pick<Schedules, 'list'>;
}): Promise<readonly StoredSchedule[]> {
  return ports.schedules.list();
}
