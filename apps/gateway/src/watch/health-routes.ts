import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** How long the database may take to answer before the gateway counts as not ready. */
const PATIENCE_MS = 2000;

type Health = {
  readonly metrics: Metrics;
  /** Rejects when the database can't be reached. */
  readonly ping: () => Promise<unknown>;
};

/** `/livez`: the program runs. `/readyz`: it can serve. `/metrics`: what it has done. */
export function healthRoutes(app: FastifyInstance, { metrics, ping }: Health): void {
  // Anybody may ask, as often as they like.
  let looking: Promise<boolean> | undefined;
  const look = () =>
    (looking ??= Promise.race([ping().then(isReady, isNotReady), patience()]).finally(() => {
      looking = undefined;
    }));

  app.get('/livez', (_request, reply) => reply.send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const ready = await look();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'database unreachable' });
  });

  app.get('/metrics', async (request, reply) => {
    // By no other way of writing it: a proxy keeps the public from this one.
    if (request.url.split('?', 1)[0] !== '/metrics') return reply.callNotFound();
    return reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

const isReady = () => true;
const isNotReady = () => false;

function patience(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
}
