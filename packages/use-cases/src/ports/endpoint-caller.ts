import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';
import type { SealedFlowSecret } from './flow-secrets.ts';

/** The most that is read of an endpoint's answer, in bytes; the rest is left out. */
export const ENDPOINT_ANSWER_MAX_BYTES = 65_536;

/** A request with the secrets that its headers name, sealed: only who sends it opens them. Absent: it names none. */
export type SealedRequest = EndpointRequest & { readonly sealedSecrets?: readonly SealedFlowSecret[] };

/** Asks the company's servers what a flow wants to know. */
export type EndpointCaller = {
  /**
   * Never throws and takes no longer than the time-out. A redirect is an answer. Fails without asking where a secret that the request
   * names is not there, can't be opened or is for another host.
   */
  call(request: SealedRequest, timeoutSeconds: number): Promise<CallOutcome>;
};
