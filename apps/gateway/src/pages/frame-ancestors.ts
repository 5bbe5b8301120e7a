import type { Deployment } from '@rejoin/core/deployment/deployment';

/**
 * The pages that may show the frame, as sources of `frame-ancestors`: those that core's `allowsHost` allows, on any scheme and
 * port, and the gateway's own.
 */
export function frameAncestors(
  deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>,
  publicUrl: string,
): string[] {
  if (deployment.allowAllDomains) return ['*'];
  return [
    "'self'",
    publicUrl,
    ...deployment.allowedDomains.filter((domain) => /^[a-z0-9.-]+$/.test(domain)).flatMap(sourcesOf),
  ];
}

function sourcesOf(domain: string): string[] {
  const isAddress = /^[\d.]+$/.test(domain);
  return (isAddress ? [domain] : [domain, `*.${domain}`]).flatMap((host) => [`http://${host}:*`, `https://${host}:*`]);
}
