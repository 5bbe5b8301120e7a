import { NAME_MAX } from '../name-limits.ts';
import { isWholeWithin } from '../whole-within.ts';
import { type IdentityProvider, REFRESH_TOKEN_SECONDS } from './identity-provider.ts';

export type IdentityProviderProblem =
  | {
      readonly field: 'name' | 'discoveryUrl' | 'clientId' | 'clientSecret';
      readonly problem: 'missing' | 'tooLong' | 'taken' | 'notSecure' | 'neededAgain';
    }
  | { readonly field: 'refreshTokenSeconds'; readonly problem: 'outOfRange' };

export const URL_MAX = 500;
export const CREDENTIAL_MAX = 500;

/** What is wrong with a provider; `clientSecret` is absent when the one that is kept stays. An empty list: it may be saved. */
export function validateIdentityProvider(
  { name, discoveryUrl, clientId, refreshTokenSeconds }: Omit<IdentityProvider, 'id'>,
  clientSecret: string | undefined,
): IdentityProviderProblem[] {
  const checks: readonly (IdentityProviderProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    discoveryUrl.trim() === '' && { field: 'discoveryUrl', problem: 'missing' },
    discoveryUrl.length > URL_MAX && { field: 'discoveryUrl', problem: 'tooLong' },
    discoveryUrl.trim() !== '' &&
      !isSecureAddress(discoveryUrl.trim()) && { field: 'discoveryUrl', problem: 'notSecure' },
    clientId.trim() === '' && { field: 'clientId', problem: 'missing' },
    clientId.length > CREDENTIAL_MAX && { field: 'clientId', problem: 'tooLong' },
    clientSecret !== undefined &&
      clientSecret.trim() === '' && {
        field: 'clientSecret',
        problem: 'missing',
      },
    clientSecret !== undefined && clientSecret.length > CREDENTIAL_MAX && { field: 'clientSecret', problem: 'tooLong' },
    !isWholeWithin(refreshTokenSeconds, REFRESH_TOKEN_SECONDS) && {
      field: 'refreshTokenSeconds',
      problem: 'outOfRange',
    },
  ];
  return checks.filter((check) => check !== false);
}

/** HTTPS; plain HTTP only on the machine itself, to try things out. No user names, queries or fragments. */
function isSecureAddress(url: string): boolean {
  return (
    /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[^\s?#@\\]*)?$/i.test(url) ||
    /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:\/[^\s?#@\\]*)?$/i.test(url)
  );
}
