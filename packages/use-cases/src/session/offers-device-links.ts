import { admitsGuests } from '@rejoin/core/deployment/admits';
import { admitsAnonymous } from '@rejoin/core/identity/authentication';
import type { Pictures } from '../deployment/pictures.ts';

/** Whether the deployment serves guests who have not signed in, and lets them take their conversation to another device. */
export async function offersDeviceLinks(
  { pictures }: { readonly pictures: Pick<Pictures, 'of'> },
  deploymentId: string,
): Promise<boolean> {
  const picture = await pictures.of(deploymentId);
  if (picture === undefined || !admitsGuests(picture.deployment.status, picture.licences)) return false;
  const { messenger, authentication } = picture.configuration.content;
  return messenger.otherDevices && admitsAnonymous(authentication);
}
