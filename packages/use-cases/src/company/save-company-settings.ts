import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { type CompanySettingsProblem, validateCompanySettings } from '@rejoin/core/company/validate-company-settings';
import { withKeptName } from '@rejoin/core/same-name';
import type { Company } from '../ports/settings.ts';

export type SaveCompanySettingsOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly CompanySettingsProblem[] }
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' };

/** Replaces what was read as `revision`. It counts at once, for agents who are at work and conversations that are under way too. */
export async function saveCompanySettings(
  ports: { readonly company: Pick<Company, 'save'> },
  input: { readonly settings: CompanySettings; readonly revision: number },
): Promise<SaveCompanySettingsOutcome> {
  const { revision } = input;
  const settings = withKeptName(input.settings);
  const problems = validateCompanySettings(settings);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.company.save({ settings, revision });
  return outcome === 'saved' ? { type: 'saved', revision: revision + 1 } : { type: 'conflict' };
}
