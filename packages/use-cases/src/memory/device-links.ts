import type { DeviceLinks } from '../ports/device-links.ts';
import type { Books } from './books.ts';

export function createMemoryDeviceLinks({ deviceLinks, sessions }: Books): DeviceLinks {
  return {
    keep: async (link) => {
      if (!sessions.has(link.sessionId)) return false;
      deviceLinks.set(link.sessionId, link);
      return true;
    },
    take: async ({ codeHash, deploymentId }) => {
      const link = [...deviceLinks.values()].find((each) => each.codeHash === codeHash);
      if (link === undefined || sessions.get(link.sessionId)?.deploymentId !== deploymentId) return undefined;
      deviceLinks.delete(link.sessionId);
      return link;
    },
    forget: async (at) => {
      for (const { sessionId, expiresAt } of deviceLinks.values()) if (expiresAt <= at) deviceLinks.delete(sessionId);
    },
  };
}
