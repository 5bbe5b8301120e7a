import { isEqual } from '@rejoin/core/audit/changes';
import { saveCompanySettings } from '../company/save-company-settings.ts';
import { saveRetention } from '../guest-data/save-retention.ts';
import type { Complaints, Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';

export const writeCompany: Write = async ({ settings: { company }, wanted, names }) => {
  const stored = await company.settings();
  if (stored === undefined || wanted.company === undefined) return [];
  const { retentionDays, fileRetentionDays, ...settings } = wanted.company;
  const { revision, retentionDays: keptDays, fileRetentionDays: keptFileDays, ...kept } = stored;
  const complaints: Complaints[] = [];
  let saved = revision;
  if (!isEqual({ ...kept }, { ...settings })) {
    const outcome = await saveCompanySettings({ company }, { settings, revision });
    if (outcome.type === 'saved') saved = outcome.revision;
    complaints.push(complaintsOf(outcome, names));
  }
  if (retentionDays !== (keptDays ?? null) || fileRetentionDays !== (keptFileDays ?? null)) {
    const retention = {
      ...(retentionDays !== null && { days: retentionDays }),
      ...(fileRetentionDays !== null && { fileDays: fileRetentionDays }),
    };
    complaints.push(complaintsOf(await saveRetention({ company }, { retention, revision: saved }), names));
  }
  return complaints.flat();
};
