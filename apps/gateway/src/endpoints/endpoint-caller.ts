import { askServer } from '@rejoin/auth/outbound/ask-server';
import { openSecret } from '@rejoin/auth/sealed-secret';
import { withSecrets } from '@rejoin/core/flow/secret-references';
import {
  ENDPOINT_ANSWER_MAX_BYTES,
  type EndpointCaller,
  type SealedRequest,
} from '@rejoin/use-cases/ports/endpoint-caller';
import { createReach } from '../reach.ts';

type Options = {
  readonly authSecret: string;
  /** Whom flows may ask; empty: every public server. */
  readonly origins: readonly string[];
  /** Hears of every call that failed, for the log: the address may hold what a guest said, so only its origin is told. */
  readonly onFailure: (cause: unknown, origin: string) => void;
};

/** Asks endpoints over HTTP, without following redirects and without reaching into the company's network unasked. */
export function createEndpointCaller({ authSecret, origins, onFailure }: Options): EndpointCaller {
  const reach = createReach(origins);
  return {
    call: async (sealed, timeoutSeconds) => {
      const url = URL.parse(sealed.url);
      if (url === null || !reach.allows(url) || url.username !== '' || url.password !== '') {
        onFailure(new Error('FLOW_ENDPOINT_HOSTS does not allow this address'), url?.origin ?? '');
        return { type: 'failed' };
      }
      const opened = withOpenedSecrets(authSecret, sealed);
      if (typeof opened === 'string') {
        onFailure(new Error(opened), url.origin);
        return { type: 'failed' };
      }
      const answer = await askServer(
        { ...opened, url },
        {
          timeoutMs: timeoutSeconds * 1000,
          maxBytes: ENDPOINT_ANSWER_MAX_BYTES,
          longer: 'cut',
          mayReach: reach.mayReach,
        },
      );
      if (answer.type === 'answered') return { type: 'answered', status: answer.status, body: answer.body.toString() };
      if (answer.type === 'timedOut') return answer;
      onFailure(answer.type === 'failed' ? answer.cause : answer.type, url.origin);
      return { type: 'failed' };
    },
  };
}

/** The request as it is sent, or why it can't be: in words that hold no secret. */
function withOpenedSecrets(authSecret: string, { sealedSecrets = [], ...request }: SealedRequest) {
  const opened = sealedSecrets.map(({ sealedValue, ...secret }) => ({
    ...secret,
    value: openSecret(authSecret, sealedValue),
  }));
  const shut = opened.find(({ value }) => value === undefined);
  if (shut !== undefined) return `The flow secret ${shut.name} was sealed under another AUTH_SECRET: enter it again`;
  const secrets = opened.map(({ value = '', ...secret }) => ({ ...secret, value }));
  return withSecrets(request, secrets) ?? 'A flow secret that the call names is not there, or is for another host';
}
