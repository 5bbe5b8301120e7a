import type { Deployment } from '@rejoin/core/deployment/deployment';
import { z } from 'zod';

/** Where a deployment's messenger may run (guest API, section 1.2). */
export const domainsJson = z.object({ allowAllDomains: z.boolean(), allowedDomains: z.array(z.string()) });

export type DomainsJson = z.infer<typeof domainsJson>;

export function domainsJsonOf(deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>): DomainsJson {
  return { allowAllDomains: deployment.allowAllDomains, allowedDomains: [...deployment.allowedDomains] };
}
