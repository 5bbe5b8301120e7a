import { allowsHost, normaliseDomain } from '@rejoin/core/deployment/domains';
import type { DeploymentContent } from './deployment.ts';

type Domains = Pick<DeploymentContent, 'allowAllDomains' | 'allowedDomains'>;

/** What came of domains typed or pasted, separated by spaces or commas. */
export type Added = {
  readonly domains: readonly string[] /** What was no domain, as typed. */;
  readonly rejected: readonly string[];
};

export function addDomains(domains: readonly string[], typed: string): Added {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '');
  const known = parts.map((part) => ({ part, domain: normaliseDomain(part) }));
  return {
    domains: [...new Set([...domains, ...known.flatMap(({ domain }) => domain ?? [])])],
    rejected: known.filter(({ domain }) => domain === undefined).map(({ part }) => part),
  };
}

export type Verdict =
  | { readonly type: 'unclear' }
  | {
      readonly type: 'allowed';
      readonly host: string /** The entry that lets it in; nothing when all are let in. */;
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
