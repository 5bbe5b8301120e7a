import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import type { CallOutcome } from '@rejoin/core/flow/flow-input';

/** The most that is read of an endpoint's answer, in bytes; the rest is left out. */
export const ENDPOINT_ANSWER_MAX_BYTES = 65_536;

/** Asks the company's servers what a flow wants to know. */
export type EndpointCaller = {
  /** Never throws and takes no longer than the time-out. A redirect is an answer. */
  call(request: EndpointRequest, timeoutSeconds: number): Promise<CallOutcome>;
};
