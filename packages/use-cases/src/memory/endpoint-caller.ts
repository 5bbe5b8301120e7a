import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import { withSecrets } from '@rejoin/core/flow/secret-references';
import { ENDPOINT_ANSWER_MAX_BYTES, type EndpointCaller } from '../ports/endpoint-caller.ts';

/** What a server makes of a request: an answer, none in time, or nobody is there. */
export type EndpointServer = (
  request: EndpointRequest,
) => { readonly status: number; readonly body: string } | 'silent' | 'gone';

/** What it is given sealed it takes for what was sealed, behind `sealed `. */
export function createMemoryEndpointCaller(server: EndpointServer): EndpointCaller {
  return {
    call: async ({ sealedSecrets = [], ...named }) => {
      const secrets = sealedSecrets.flatMap(({ sealedValue, ...secret }) =>
        sealedValue.startsWith('sealed ') ? [{ ...secret, value: sealedValue.slice('sealed '.length) }] : [],
      );
      const request = withSecrets(named, secrets);
      if (request === undefined) return { type: 'failed' };
      const answer = server(request);
      if (answer === 'silent') return { type: 'timedOut' };
      if (answer === 'gone') return { type: 'failed' };
      const bytes = Buffer.from(answer.body).subarray(0, ENDPOINT_ANSWER_MAX_BYTES);
      return { type: 'answered', status: answer.status, body: bytes.toString() };
    },
  };
}
