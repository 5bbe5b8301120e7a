import type { Company, StoredCompanySettings } from '../ports/settings.ts';

/** What counts for the whole company; `undefined` before it is founded. */
export function readCompanySettings(ports: {
  readonly company: Pick<Company, 'settings'>;
}): Promise<StoredCompanySettings | undefined> {
  return ports.company.settings();
}
