import type { CustomAttributes } from '../conversation/message.ts';
import type { Flow } from './flow.ts';
import type { EndpointRequest } from './flow-effect.ts';
import type { FlowRest } from './flow-rest.ts';
import { prepareRequest } from './prepare-request.ts';

/** A call to an endpoint whose outcome a flow waits for. */
export type AwaitedCall = {
  readonly callId: string;
  readonly request: EndpointRequest;
  readonly timeoutSeconds: number;
};

/** What the flow waits for where it rests for an endpoint, with what is known of the guest; `undefined`: it doesn't. */
export function callAwaited(flow: Flow, rest: FlowRest, attributes: CustomAttributes): AwaitedCall | undefined {
  const node = flow.nodes[rest.node];
  if (rest.for === 'answer' || node?.type !== 'callEndpoint') return undefined;
  const request = prepareRequest(node, { attributes, ...(rest.words === undefined ? {} : { words: rest.words }) });
  return request && { callId: rest.for.callId, request, timeoutSeconds: node.timeoutSeconds };
}
