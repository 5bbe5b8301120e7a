import Fastify from 'fastify';
import { expect, test, vi } from 'vitest';
import { healthRoutes } from './health-routes.ts';
import { createMetrics } from './metrics.ts';

test('many who ask at once whether the gateway is ready make the database be asked once, and later ones again', async () => {
  const app = Fastify();
  const first = Promise.withResolvers<void>();
  const ping = vi.fn(() => Promise.reject<void>(new Error('gone'))).mockReturnValueOnce(first.promise);
  const here = vi.fn(async () => {});
  app.addHook('preHandler', here);
  healthRoutes(app, { metrics: createMetrics(), ping });
  const asked = Array.from({ length: 50 }, () => app.inject('/readyz'));
  await expect.poll(() => here).toHaveBeenCalledTimes(50);
  first.resolve();
  expect(new Set((await Promise.all(asked)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(ping).toHaveBeenCalledTimes(1);
  expect((await app.inject('/readyz')).statusCode).toBe(503);
  await app.close();
});
