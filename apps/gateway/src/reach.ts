import { isPublicAddress } from '@rejoin/auth/outbound/public-address';

/**
 * Whom the gateway may ask in the company's name: the servers that are named, whatever their address and by http, too; where none
 * is named every public one, by https.
 */
export function createReach(origins: readonly string[]) {
  const named = new Set(origins);
  return {
    allows: (url: URL): boolean => (named.size === 0 ? url.protocol === 'https:' : named.has(url.origin)),
    mayReach: named.size === 0 ? isPublicAddress : () => true,
  };
}
