import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import { ENDPOINT_ANSWER_MAX_BYTES, type EndpointCaller } from '../ports/endpoint-caller.ts';

/** What a server makes of a request: an answer, none in time, or nobody is there. */
export type EndpointServer = (
  request: EndpointRequest,
) => { readonly status: number; readonly body: string } | 'silent' | 'gone';

export function createMemoryEndpointCaller(server: EndpointServer): EndpointCaller {
  return {
    call: async (request) => {
      const answer = server(request);
      if (answer === 'silent') return { type: 'timedOut' };
      if (answer === 'gone') return { type: 'failed' };
      const bytes = Buffer.from(answer.body).subarray(0, ENDPOINT_ANSWER_MAX_BYTES);
      return { type: 'answered', status: answer.status, body: bytes.toString() };
    },
  };
}
