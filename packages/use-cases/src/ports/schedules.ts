import type { Schedule } from '@rejoin/core/office-hours/schedule';
import type { Removal } from './in-the-way.ts';

export type StoredSchedule = Schedule & {
  /** Counts the edits: 1 for a new one. */
  readonly revision: number;
};

/** Every write becomes `settings` news in the same transaction. */
export type Schedules = {
  /** By name. */
  list(): Promise<readonly StoredSchedule[]>;
  find(id: string): Promise<StoredSchedule | undefined>;
  add(schedule: Schedule): Promise<'added' | 'nameTaken'>;
  save(edit: {
    readonly schedule: Schedule;
    readonly revision: number;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /** Refused while a flow goes by it. */
  remove(id: string): Promise<Removal>;
};
