import { admitsGuests } from '@rejoin/core/deployment/admits';
import type { Pictures } from './pictures.ts';

/** Whether the deployment serves guests and lets them take their conversation to another device. */
export async function offersDeviceLinks(
  { pictures }: { readonly pictures: Pick<Pictures, 'of'> },
  deploymentId: string,
): Promise<boolean> {
  const picture = await pictures.of(deploymentId);
  if (picture === undefined || !admitsGuests(picture.deployment.status, picture.licences)) return false;
  return picture.configuration.content.messenger.otherDevices;
}
