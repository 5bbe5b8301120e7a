import type { DeviceLink, DeviceLinks } from '@rejoin/use-cases/ports/device-links';
import type { Database } from '../database.ts';
import { isId } from '../storable.ts';

type Row = { readonly sessionId: string; readonly sealedToken: string; readonly expiresAt: Date };

export function createDeviceLinks(database: Database): DeviceLinks {
  return {
    keep: async ({ sessionId, codeHash, sealedToken, expiresAt }) => {
      if (!isId(sessionId)) return false;
      const count = await database.$executeRaw`
        INSERT INTO device_link (session_id, code_hash, sealed_token, expires_at)
        SELECT id, ${codeHash}, ${sealedToken}, ${new Date(expiresAt)} FROM guest_session WHERE id = ${sessionId}::uuid
        ON CONFLICT (session_id) DO UPDATE SET code_hash = excluded.code_hash, sealed_token = excluded.sealed_token,
          expires_at = excluded.expires_at`;
      return count === 1;
    },
    take: async ({ codeHash, deploymentId }) => {
      if (!isId(deploymentId)) return undefined;
      const [row] = await database.$queryRaw<Row[]>`
        DELETE FROM device_link l USING guest_session s
        WHERE s.id = l.session_id AND l.code_hash = ${codeHash} AND s.deployment_id = ${deploymentId}::uuid
        RETURNING l.session_id::text AS "sessionId", l.sealed_token AS "sealedToken", l.expires_at AS "expiresAt"`;
      return row && linkOf(row, codeHash);
    },
    find: async ({ codeHash, deploymentId }) => {
      if (!isId(deploymentId)) return undefined;
      const [row] = await database.$queryRaw<Row[]>`
        SELECT l.session_id::text AS "sessionId", l.sealed_token AS "sealedToken", l.expires_at AS "expiresAt"
        FROM device_link l JOIN guest_session s ON s.id = l.session_id
        WHERE l.code_hash = ${codeHash} AND s.deployment_id = ${deploymentId}::uuid`;
      return row && linkOf(row, codeHash);
    },
    forget: async (at) => {
      await database.deviceLink.deleteMany({ where: { expiresAt: { lte: new Date(at) } } });
    },
  };
}

function linkOf(row: Row, codeHash: string): DeviceLink {
  return { ...row, codeHash, expiresAt: row.expiresAt.getTime() };
}
