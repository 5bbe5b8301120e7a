import type { AppRouter } from '@rejoin/api/router';
import { durationWords } from '@rejoin/core/duration';
import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';
import type { inferRouterOutputs } from '@trpc/server';

/** A provider as the server tells it: without the secret. */
export type StoredIdentityProvider = inferRouterOutputs<AppRouter>['identityProviders']['list'][number];

/** What the form holds. */
export type IdentityProviderDraft = Omit<IdentityProvider, 'id'> & {
  /** Empty: the one that is kept stays. */
  readonly clientSecret: string;
};

export type IdentityProviderAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

const DAY = 86_400;

/** How long a guest stays signed in, to choose from. */
export const LIFETIMES: readonly { readonly value: string; readonly label: string }[] = [
  { value: '900', label: '15 minutes' },
  { value: '3600', label: '1 hour' },
  { value: '28800', label: '8 hours' },
  { value: `${DAY}`, label: '1 day' },
  { value: `${7 * DAY}`, label: '7 days' },
  { value: `${30 * DAY}`, label: '30 days' },
  { value: `${90 * DAY}`, label: '90 days' },
];

export const NEW_IDENTITY_PROVIDER: IdentityProviderDraft = {
  name: '',
  discoveryUrl: '',
  clientId: '',
  clientSecret: '',
  refreshTokenSeconds: DAY,
};

export function draftOf(provider: StoredIdentityProvider): IdentityProviderDraft {
  const { name, discoveryUrl, clientId, refreshTokenSeconds } = provider;
  return { name, discoveryUrl, clientId, clientSecret: '', refreshTokenSeconds };
}

/** Those to choose from, and the one that is set if it is none of them. */
export function lifetimesWith(seconds: number): typeof LIFETIMES {
  const isKnown = LIFETIMES.some(({ value }) => value === `${seconds}`);
  return isKnown ? LIFETIMES : [{ value: `${seconds}`, label: durationWords(seconds) }, ...LIFETIMES];
}
