import type { Instant } from '@rejoin/core/instant';
import { DEVICE_LINK_MS, type DeviceLinkRefusal, refuseDeviceLink } from '@rejoin/core/session/device-link';
import type { Pictures } from '../deployment/pictures.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeviceLinks } from '../ports/device-links.ts';
import type { Sessions } from '../ports/sessions.ts';
import { offersDeviceLinks } from './offers-device-links.ts';

export type MadeDeviceLink =
  | { readonly type: 'made'; readonly expiresAt: Instant }
  | { readonly type: 'refused'; readonly refusal: DeviceLinkRefusal };

/** A guest wants to go on with their conversation on another device. An earlier link of theirs is void from then on. */
export async function makeDeviceLink(
  ports: {
    readonly clock: Clock;
    readonly sessions: Pick<Sessions, 'find'>;
    readonly pictures: Pick<Pictures, 'of'>;
    readonly deviceLinks: Pick<DeviceLinks, 'keep'>;
  },
  input: { readonly sessionId: string; readonly codeHash: string; readonly sealedToken: string },
): Promise<MadeDeviceLink> {
  const session = await ports.sessions.find(input.sessionId);
  if (session === undefined) return { type: 'refused', refusal: 'sessionExpired' };
  const at = ports.clock();
  const refusal = refuseDeviceLink(session, await offersDeviceLinks(ports, session.deploymentId), at);
  if (refusal !== undefined) return { type: 'refused', refusal };
  const expiresAt = at + DEVICE_LINK_MS;
  const kept = await ports.deviceLinks.keep({ ...input, expiresAt });
  return kept ? { type: 'made', expiresAt } : { type: 'refused', refusal: 'sessionExpired' };
}
