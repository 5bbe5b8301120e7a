import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it } from 'vitest';
import { openApi } from './api.test-kit.ts';
import type { ApiContext } from './context.ts';
import { appRouter } from './router.ts';

async function post(path: string, body: string, context: ApiContext) {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    router: appRouter,
    createContext: () => context,
    req: new Request(`http://localhost/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
  });
  const text = await response.text();
  return { status: response.status, text, error: JSON.parse(text).error };
}

describe('what a client is told of a failure', () => {
  it('is the refusal and its details', async () => {
    const { contextOf } = await openApi();
    const body = JSON.stringify({ id: SHOP.configuration });
    const { status, error } = await post('configurations.remove', body, await contextOf(SHOP.ines));
    expect(status).toBe(412);
    expect(error.data).toEqual({
      code: 'PRECONDITION_FAILED',
      httpStatus: 412,
      path: 'configurations.remove',
      refusal: 'inUse',
      usedBy: [{ id: SHOP.deployment, name: 'Shop' }],
    });
  });

  it('is which permission is missing', async () => {
    const { contextOf } = await openApi();
    const { status, error } = await post('configurations.remove', '{}', await contextOf(SHOP.mara));
    expect(status).toBe(403);
    expect(error.data).toMatchObject({ refusal: 'notPermitted', permission: 'webDeployments:configuration:delete' });
  });

  it('is that the input makes no sense, and no more', async () => {
    const { contextOf } = await openApi();
    const { status, text, error } = await post(
      'configurations.remove',
      '{"id":"1; drop table"}',
      await contextOf(SHOP.ines),
    );
    expect(status).toBe(400);
    expect(error.data.refusal).toBe('badInput');
    expect(text).not.toContain('drop');
  });

  it('is nothing of a fault of ours, which is written down instead', async () => {
    const { contextOf, logged } = await openApi();
    const context = await contextOf(SHOP.ines);
    const fault = new Error('relation "configuration" does not exist');
    const configurations = { ...context.ports.configurations, remove: () => Promise.reject(fault) };
    const body = JSON.stringify({ id: SHOP.configuration });
    const { status, text } = await post('configurations.remove', body, {
      ...context,
      ports: { ...context.ports, configurations },
    });
    expect(status).toBe(500);
    expect(text).not.toMatch(/relation|stack|\.ts/);
    expect(logged).toEqual([{ err: fault, path: 'configurations.remove' }]);
  });
});
