import { deviceLinkHolds } from '@rejoin/core/session/device-link';
import type { Pictures } from '../deployment/pictures.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeviceLink, DeviceLinks } from '../ports/device-links.ts';
import type { Sessions } from '../ports/sessions.ts';
import { offersDeviceLinks } from './offers-device-links.ts';

type Ports = {
  readonly clock: Clock;
  readonly sessions: Pick<Sessions, 'find'>;
  readonly pictures: Pick<Pictures, 'of'>;
};

type Code = { readonly codeHash: string; readonly deploymentId: string };

/**
 * Another device shows a link's code and gets the sealed token, once. `over` whatever the reason: no such link, used, its time
 * is up, its session cleared, expired or signed in since, or not of this deployment.
 */
export async function takeDeviceLink(
  ports: Ports & { readonly deviceLinks: Pick<DeviceLinks, 'take'> },
  code: Code,
): Promise<{ readonly type: 'taken'; readonly sealedToken: string } | { readonly type: 'over' }> {
  const link = await ports.deviceLinks.take(code);
  return link !== undefined && (await holds(ports, link, code.deploymentId))
    ? { type: 'taken', sealedToken: link.sealedToken }
    : { type: 'over' };
}

/** Whether another device could still go on with the link: whoever shows it wants to know when it was used. */
export async function deviceLinkIsGood(
  ports: Ports & { readonly deviceLinks: Pick<DeviceLinks, 'find'> },
  code: Code,
): Promise<boolean> {
  const link = await ports.deviceLinks.find(code);
  return link !== undefined && (await holds(ports, link, code.deploymentId));
}

async function holds(ports: Ports, link: DeviceLink, deploymentId: string): Promise<boolean> {
  const session = await ports.sessions.find(link.sessionId);
  if (session === undefined) return false;
  const offered = await offersDeviceLinks(ports, deploymentId);
  return deviceLinkHolds(link, session, { offered, at: ports.clock() });
}
