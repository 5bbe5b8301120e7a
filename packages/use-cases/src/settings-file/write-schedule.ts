import { addSchedule } from '../office-hours/add-schedule.ts';
import { saveSchedule } from '../office-hours/save-schedule.ts';
import type { Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeSchedule: Write = async ({ settings: { schedules }, newId, names, wanted }, { name }) => {
  const entry = wanted.schedules?.[name];
  if (entry === undefined) return [];
  const id = names.schedules.toId(name);
  const stored = await schedules.find(id);
  if (stored !== undefined) {
    const outcome = await saveSchedule({ schedules }, { schedule: { ...entry, id, name }, revision: stored.revision });
    return complaintsOf(outcome, names);
  }
  const outcome = await addSchedule({ schedules, newId }, { schedule: { ...entry, name } });
  if (outcome.type === 'added') names.schedules.put(name, outcome.id);
  return complaintsOf(outcome, names);
};
