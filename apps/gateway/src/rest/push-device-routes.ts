import type { FastifyInstance } from 'fastify';
import { refuse } from './refuse.ts';

/** Where mobile clients ask to be told by push, which is not offered (guest API, section 6.3). */
export function pushDeviceRoutes(app: FastifyInstance): void {
  app.route({
    method: ['POST', 'PATCH', 'DELETE'],
    url: '/api/v2/webmessaging/deployments/:id/pushdevices/:token',
    handler: (_request, reply) => refuse(reply, 'pushNotOffered'),
  });
}
