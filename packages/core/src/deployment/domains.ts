import type { Deployment } from './deployment.ts';

/**
 * Whether a page on `hostname` may use the deployment: its own name or a sub-domain of a listed one, whatever the case,
 * scheme and port (platform API, section 2.3). An empty list without "all" blocks every page.
 */
export function allowsHost(
  deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>,
  hostname: string,
): boolean {
  const host = `.${hostname.toLowerCase()}`;
  return (
    deployment.allowAllDomains || deployment.allowedDomains.some((domain) => host.endsWith(`.${domain.toLowerCase()}`))
  );
}

/**
 * The host of an `Origin` header, as clients send it: a full origin, or a bare host with or without port (guest API,
 * section 1.2). `undefined` when there is none to be made out.
 */
export function hostOfOrigin(origin: string): string | undefined {
  const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(\[[0-9a-f:]+\]|[^/:\s@]+)(?::\d+)?\/?$/i.exec(origin.trim());
  return match?.[1]?.toLowerCase();
}

/** Whether a request with this `Origin` may use the deployment. `ownHosts` are the gateway's: its frame and mobile clients send those. */
export function allowsOrigin(
  deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>,
  origin: string | undefined,
  ownHosts: readonly string[],
): boolean {
  if (deployment.allowAllDomains) return true;
  const host = origin === undefined ? undefined : hostOfOrigin(origin);
  return host !== undefined && (ownHosts.includes(host) || allowsHost(deployment, host));
}

/** A domain as an admin may type it, reduced to its host name; `undefined` when it is none. */
export function normaliseDomain(typed: string): string | undefined {
  const host = hostOfOrigin(
    typed
      .trim()
      .replace(/^([a-z]+:\/\/)?\*?\./i, '$1')
      .replace(/(?<=[^/:])\/(?!\/).*$/, ''),
  );
  return host !== undefined && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/.test(host)
    ? host
    : undefined;
}
