import { THREADING_MINUTES } from '../conversation/threading.ts';
import { LICENCES } from '../licences/licences.ts';
import { NAME_MAX } from '../name-limits.ts';
import { CAPACITY } from '../routing/capacity.ts';
import { isWholeWithin } from '../whole-within.ts';
import type { CompanySettings } from './company-settings.ts';

export type CompanySettingsProblem = {
  readonly field: 'companyName' | 'licences' | 'capacity' | 'threadingMinutes';
  readonly problem: 'missing' | 'tooLong' | 'unknownLicence' | 'outOfRange';
};

/** Everything that is wrong with it. An empty list: it may be saved. A company without a licence may be; its messengers rest. */
export function validateCompanySettings({
  name,
  licences,
  capacity,
  threadingMinutes,
}: CompanySettings): CompanySettingsProblem[] {
  const known: readonly string[] = LICENCES;
  const checks: readonly (CompanySettingsProblem | false)[] = [
    name.trim() === '' && { field: 'companyName', problem: 'missing' },
    name.length > NAME_MAX && { field: 'companyName', problem: 'tooLong' },
    licences.some((licence) => !known.includes(licence)) && { field: 'licences', problem: 'unknownLicence' },
    !isWholeWithin(capacity, CAPACITY) && { field: 'capacity', problem: 'outOfRange' },
    !isWholeWithin(threadingMinutes, THREADING_MINUTES) && { field: 'threadingMinutes', problem: 'outOfRange' },
  ];
  return checks.filter((check) => check !== false);
}
