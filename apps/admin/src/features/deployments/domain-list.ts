import { allowsHost, normaliseDomain } from '@rejoin/core/deployment/domains';
import type { DeploymentContent } from './deployment.ts';

type Domains = Pick<DeploymentContent, 'allowAllDomains' | 'allowedDomains'>;

/** What came of domains typed or pasted. */
export type Added = {
  readonly domains: readonly string[];
  /** What was no domain, as typed. Where there is any, none was added. */
  readonly rejected: readonly string[];
};

/** Adds those in `typed`, separated by spaces, commas or semicolons: all, or none where one of them is no domain. */
export function addDomains(domains: readonly string[], typed: string): Added {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  const rejected = parts.filter((part) => normaliseDomain(part) === undefined);
  if (rejected.length > 0) return { domains, rejected };
  return { domains: [...new Set([...domains, ...parts.flatMap((part) => normaliseDomain(part) ?? [])])], rejected };
}

export type Verdict =
  | { readonly type: 'unclear' }
  | {
      readonly type: 'allowed';
      readonly host: string;
      /** The entry that lets it in; nothing when all are let in. */
      readonly by?: string;
    }
  | { readonly type: 'blocked'; readonly host: string };

/** Whether a page at this address would show the messenger. */
export function judgeAddress(domains: Domains, address: string): Verdict {
  const host = normaliseDomain(address);
  if (host === undefined) return { type: 'unclear' };
  if (!allowsHost(domains, host)) return { type: 'blocked', host };
  const by = domains.allowedDomains.find((domain) =>
    allowsHost({ allowAllDomains: false, allowedDomains: [domain] }, host),
  );
  return domains.allowAllDomains || by === undefined ? { type: 'allowed', host } : { type: 'allowed', host, by };
}
