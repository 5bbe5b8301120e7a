import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import { expect, it } from 'vitest';
import type { EndpointServer } from '../memory/endpoint-caller.ts';
import { ENDPOINT_ANSWER_MAX_BYTES, type EndpointCaller } from '../ports/endpoint-caller.ts';

/** A caller, and where the server stands. */
export type OpenEndpoint = (
  server: EndpointServer,
) => Promise<{ readonly origin: string; readonly endpoints: EndpointCaller }>;

/** What everything that asks endpoints keeps to. */
export function describeEndpointCaller(open: OpenEndpoint): void {
  async function ask(server: EndpointServer, more: Partial<EndpointRequest> = {}) {
    const { origin, endpoints } = await open(server);
    return endpoints.call({ url: `${origin}/orders/4711?a=b`, method: 'GET', headers: {}, ...more }, 1);
  }

  it('asks as it is told', async () => {
    const asked: EndpointRequest[] = [];
    const body = '{"words":"Grüße"}';
    const outcome = await ask(
      (request) => {
        asked.push(request);
        return { status: 201, body: 'Grüße' };
      },
      { method: 'POST', headers: { 'x-shop': 'Harbour', 'content-type': 'application/json' }, body },
    );
    expect(outcome).toEqual({ type: 'answered', status: 201, body: 'Grüße' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: expect.stringMatching(/\/orders\/4711\?a=b$/),
      method: 'POST',
      headers: { 'x-shop': 'Harbour', 'content-type': 'application/json' },
      body,
    });
  });

  it.each([404, 500, 302])('takes %i for an answer', async (status) => {
    expect(await ask(() => ({ status, body: '{}' }))).toEqual({ type: 'answered', status, body: '{}' });
  });

  it('reads the beginning of a long answer', async () => {
    const outcome = await ask(() => ({ status: 200, body: 'x'.repeat(ENDPOINT_ANSWER_MAX_BYTES * 3) }));
    expect(outcome).toEqual({ type: 'answered', status: 200, body: 'x'.repeat(ENDPOINT_ANSWER_MAX_BYTES) });
  });

  it('says when there was no answer in time', async () => {
    expect(await ask(() => 'silent')).toEqual({ type: 'timedOut' });
  });

  it('says when nobody was there', async () => {
    expect(await ask(() => 'gone')).toEqual({ type: 'failed' });
  });
}
