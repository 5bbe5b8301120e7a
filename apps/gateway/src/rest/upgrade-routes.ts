import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse.ts';

/** Where WebSockets are, for whoever asks without the upgrade: an operator in the browser, or a client behind a proxy that leaves it out. */
export function upgradeRoutes(app: FastifyInstance): void {
  for (const path of ['/v1', '/agent'])
    app.get(path, (_request, reply) =>
      refuse(reply.headers({ connection: 'upgrade', upgrade: 'websocket' }), 'upgradeRequired'),
    );
}
