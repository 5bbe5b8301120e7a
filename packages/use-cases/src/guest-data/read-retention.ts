import type { Retention } from '@rejoin/core/guest-data/retention';
import type { Company } from '../ports/settings.ts';

/** For how long the company keeps guests and their files; `undefined` before it is founded. */
export async function readRetention(ports: {
  readonly company: Pick<Company, 'settings'>;
}): Promise<(Retention & { readonly revision: number }) | undefined> {
  const settings = await ports.company.settings();
  if (settings === undefined) return undefined;
  const { retentionDays: days, fileRetentionDays: fileDays, revision } = settings;
  return { ...(days !== undefined && { days }), ...(fileDays !== undefined && { fileDays }), revision };
}
