import { NAME_MAX } from '@rejoin/core/name-limits';
import { type ScheduleProblem, validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import { takenSentence } from '../../api/name-taken.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import type { ScheduleContent } from './schedule.ts';

/** By field; of a day of the week by `hours 1`, of a holiday by `holidays 0 name`, `from`, `to` or `hours`. */
export type Problems = ReadonlyMap<string, string>;

const SENTENCES: Readonly<Record<ScheduleProblem['problem'], string>> = {
  missing: 'This is needed.',
  tooLong: tooLongSentence(NAME_MAX),
  taken: takenSentence('schedule'),
  unknownZone: 'Choose a time zone from the list, such as Europe/Berlin.',
  outOfRange:
    'Each span needs a beginning and a later end. Over midnight it takes two: until 00:00, and from 00:00 of the next day.',
  overlap: 'Two spans overlap.',
  noDate: 'Choose a first day, and a last one that there is, or none.',
  endsBefore: 'The last day is before the first.',
  tooMany: 'There are too many.',
  nameMissing: 'A holiday needs a name.',
  nameTooLong: `Use ${NAME_MAX} characters or fewer for the name.`,
};

const SPECIAL: Readonly<Record<string, string>> = {
  'name missing': 'A schedule needs a name.',
  'holidays missing': 'Add hours, or say that it is closed.',
};

/** Which field of a holiday it is about. */
const HOLIDAY_FIELD: Readonly<Partial<Record<ScheduleProblem['problem'], string>>> = {
  nameMissing: 'name',
  nameTooLong: 'name',
  noDate: 'from',
  endsBefore: 'to',
};

/** What is wrong, each as one sentence; the first of a field. */
export function problemsOf(content: ScheduleContent): Problems {
  const problems = validateSchedule(content).map(
    (found) => [keyOf(found), SPECIAL[`${found.field} ${found.problem}`] ?? SENTENCES[found.problem]] as const,
  );
  return new Map(problems.reverse());
}

function keyOf({ field, at, problem }: ScheduleProblem): string {
  if (at === undefined) return field;
  return field === 'holidays' ? `${field} ${at} ${HOLIDAY_FIELD[problem] ?? 'hours'}` : `${field} ${at}`;
}
