import type { Deployment } from './deployment.ts';
import { allowsOrigin } from './domains.ts';

/**
 * Whether a sign-in that came back to `redirectUri` may be used with the deployment: to a page that may show the messenger,
 * by HTTPS (plain HTTP on the machine itself), or to an app under a scheme of its own. The provider judges it as well.
 */
export function allowsRedirect(
  deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>,
  redirectUri: string,
  ownHosts: readonly string[],
): boolean {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(\S*)$/i.exec(redirectUri) ?? [];
  if (scheme === undefined || redirectUri.includes('#')) return false;
  const [, authority] = /^\/\/([^/?]+)/.exec(rest) ?? [];
  switch (scheme.toLowerCase()) {
    case 'https':
      return authority !== undefined && !authority.includes('\\') && allowsOrigin(deployment, authority, ownHosts);
    case 'http':
      return authority !== undefined && isOwnMachine(authority) && allowsOrigin(deployment, authority, ownHosts);
    case 'javascript':
    case 'data':
    case 'file':
    case 'blob':
      return false;
    default:
      return rest.length > 0;
  }
}

function isOwnMachine(authority: string): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(authority);
}
