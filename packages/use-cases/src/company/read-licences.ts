import type { Company } from '../ports/settings.ts';

/** The licences the company holds. */
export function readLicences(ports: { readonly company: Pick<Company, 'licences'> }): Promise<readonly string[]> {
  return ports.company.licences();
}
