import { admitsGuests } from '@rejoin/core/deployment/admits';
import { acceptsSignIn } from '@rejoin/core/identity/authentication';
import type { Instant } from '@rejoin/core/instant';
import type { DeploymentPicture } from '../ports/settings.ts';
import type { SignIn } from '../ports/sign-ins.ts';

/** Whether a sign-in counts on the deployment as that stands now: a company that takes its provider away ends all of them. */
export function isActive(signIn: SignIn, picture: DeploymentPicture, at: Instant): boolean {
  const { deployment, configuration, licences } = picture;
  return (
    !signIn.revoked &&
    at < signIn.expiresAt &&
    signIn.deploymentId === deployment.id &&
    admitsGuests(deployment.status, licences) &&
    acceptsSignIn(configuration.content.authentication, signIn.providerId)
  );
}
