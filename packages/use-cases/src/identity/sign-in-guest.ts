import { admitsGuests } from '@rejoin/core/deployment/admits';
import { allowsRedirect } from '@rejoin/core/deployment/redirect';
import { guestProfile } from '@rejoin/core/identity/guest-profile';
import type { Pictures } from '../deployment/pictures.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { IdentityProviders } from '../ports/identity-providers.ts';
import type { IdentityVerifier, SignInProof } from '../ports/identity-verifier.ts';
import type { SignIn, SignIns } from '../ports/sign-ins.ts';

export type SignInGuestPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly pictures: Pictures;
  readonly identityProviders: Pick<IdentityProviders, 'find' | 'sealedSecret'>;
  readonly signIns: Pick<SignIns, 'begin'>;
  readonly verify: IdentityVerifier;
};

export type SignInGuest = {
  readonly deploymentId: string;
  readonly proof: SignInProof;
  /** Hosts of the gateway itself, which are always allowed. */
  readonly ownHosts: readonly string[];
  /** Absent where the sign-in is not to be refreshed. */
  readonly refreshTokenHash?: string;
};

export type SignedInGuest =
  | { readonly type: 'signedIn'; readonly signIn: SignIn }
  | {
      readonly type: 'refused';
      readonly refusal: 'unknownDeployment' | 'inactive' | 'notEnabled' | 'redirectNotAllowed' | 'rejected';
    }
  | { readonly type: 'unavailable'; readonly reason: unknown };

/** A guest has signed in at the provider that the deployment's configuration names, and proves it. */
export async function signInGuest(ports: SignInGuestPorts, input: SignInGuest): Promise<SignedInGuest> {
  const { deploymentId, proof, ownHosts, refreshTokenHash } = input;
  const picture = await ports.pictures.of(deploymentId);
  if (picture === undefined) return { type: 'refused', refusal: 'unknownDeployment' };
  const { deployment, configuration, licences } = picture;
  if (!admitsGuests(deployment.status, licences)) return { type: 'refused', refusal: 'inactive' };
  const { enabled, providerId } = configuration.content.authentication;
  const [provider, sealedSecret] = await Promise.all([
    ports.identityProviders.find(providerId),
    ports.identityProviders.sealedSecret(providerId),
  ]);
  if (!enabled || provider === undefined || sealedSecret === undefined)
    return { type: 'refused', refusal: 'notEnabled' };
  if (proof.type === 'code' && !allowsRedirect(deployment, proof.redirectUri, ownHosts))
    return { type: 'refused', refusal: 'redirectNotAllowed' };
  const verified = await ports.verify({ provider, sealedSecret }, proof);
  if (verified.type === 'rejected') return { type: 'refused', refusal: 'rejected' };
  if (verified.type === 'unavailable') return verified;
  const { issuer, subject, claims } = verified;
  const at = ports.clock();
  const signIn = await ports.signIns.begin({
    id: ports.newId(),
    person: { issuer, subject, profile: guestProfile(claims) },
    newIdentityId: ports.newId(),
    providerId,
    deploymentId,
    at,
    expiresAt: at + provider.refreshTokenSeconds * 1000,
    ...(refreshTokenHash !== undefined && { refreshTokenHash }),
  });
  return { type: 'signedIn', signIn };
}
