import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { type CompanySettingsProblem, validateCompanySettings } from '@rejoin/core/company/validate-company-settings';
import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import { durationWords } from '@rejoin/core/duration';
import { NAME_MAX } from '@rejoin/core/name-limits';
import { CAPACITY } from '@rejoin/core/routing/capacity';
import { tooLongSentence } from '../../form/too-long.ts';

export type Problems = ReadonlyMap<CompanySettingsProblem['field'], string>;

const SENTENCES: Readonly<Record<string, string>> = {
  'companyName missing': 'A company needs a name.',
  'companyName tooLong': tooLongSentence(NAME_MAX),
  'capacity outOfRange': `Write a whole number from ${CAPACITY.min} to ${CAPACITY.max}.`,
  'threadingMinutes outOfRange': `Choose a whole number. Up to ${durationWords(THREADING_MINUTES.max * 60)}; 0: never.`,
};

/** What is wrong, by field, each as one sentence. */
export function problemsOf(settings: CompanySettings): Problems {
  return new Map(
    validateCompanySettings(settings).map(({ field, problem }) => [
      field,
      SENTENCES[`${field} ${problem}`] ?? 'This can’t be saved.',
    ]),
  );
}
