import { isEqual } from '@rejoin/core/audit/changes';
import { saveCompanySettings } from '../save-company-settings.ts';
import { saveRetention } from '../save-retention.ts';
import type { Complaints, Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeCompany: Write = async ({ settings: { company }, wanted, names }) => {
  const stored = await company.settings();
  if (stored === undefined || wanted.company === undefined) return [];
  const { retentionDays, ...settings } = wanted.company;
  const { revision, retentionDays: keptDays, ...kept } = stored;
  const complaints: Complaints[] = [];
  let saved = revision;
  if (!isEqual({ ...kept }, { ...settings })) {
    const outcome = await saveCompanySettings({ company }, { settings, revision });
    if (outcome.type === 'saved') saved = outcome.revision;
    complaints.push(complaintsOf(outcome, names));
  }
  const days = retentionDays ?? undefined;
  if (days !== keptDays)
    complaints.push(complaintsOf(await saveRetention({ company }, { days, revision: saved }), names));
  return complaints.flat();
};
