import type { DeviceLinks } from '../ports/device-links.ts';
import type { Books } from './books.ts';

export function createMemoryDeviceLinks({ deviceLinks, sessions }: Books): DeviceLinks {
  const found = ({ codeHash, deploymentId }: Parameters<DeviceLinks['find']>[0]) => {
    const link = [...deviceLinks.values()].find((each) => each.codeHash === codeHash);
    return link !== undefined && sessions.get(link.sessionId)?.deploymentId === deploymentId ? link : undefined;
  };
  return {
    find: async (code) => found(code),
    keep: async (link) => {
      if (!sessions.has(link.sessionId)) return false;
      deviceLinks.set(link.sessionId, link);
      return true;
    },
    take: async (code) => {
      const link = found(code);
      if (link !== undefined) deviceLinks.delete(link.sessionId);
      return link;
    },
    forget: async (at) => {
      for (const { sessionId, expiresAt } of deviceLinks.values()) if (expiresAt <= at) deviceLinks.delete(sessionId);
    },
  };
}
