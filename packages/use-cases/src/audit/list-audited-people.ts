import { byName } from '../by-name.ts';
import type { Audit } from '../ports/audit.ts';

/** Those who have changed something, by name. */
export async function listAuditedPeople(ports: { readonly audit: Pick<Audit, 'people'> }) {
  return [...(await ports.audit.people())].sort(byName);
}
