import { deviceLinkHolds } from '@rejoin/core/session/device-link';
import { offersDeviceLinks } from './offers-device-links.ts';
import type { Pictures } from './pictures.ts';
import type { Clock } from './ports/clock.ts';
import type { DeviceLinks } from './ports/device-links.ts';
import type { Sessions } from './ports/sessions.ts';

/**
 * Another device shows a link's code and gets the sealed token, once. `over` whatever the reason: no such link, used, its time
 * is up, its session cleared, expired or signed in since, or not of this deployment.
 */
export async function takeDeviceLink(
  ports: {
    readonly clock: Clock;
    readonly sessions: Pick<Sessions, 'find'>;
    readonly pictures: Pick<Pictures, 'of'>;
    readonly deviceLinks: Pick<DeviceLinks, 'take'>;
  },
  input: { readonly codeHash: string; readonly deploymentId: string },
): Promise<{ readonly type: 'taken'; readonly sealedToken: string } | { readonly type: 'over' }> {
  const link = await ports.deviceLinks.take(input);
  const session = link && (await ports.sessions.find(link.sessionId));
  if (link === undefined || session === undefined) return { type: 'over' };
  const offered = await offersDeviceLinks(ports, input.deploymentId);
  const holds = deviceLinkHolds(link, session, { offered, at: ports.clock() });
  return holds ? { type: 'taken', sealedToken: link.sealedToken } : { type: 'over' };
}
