import type { ConversationState } from '@rejoin/core/conversation/state';
import { callAwaited } from '@rejoin/core/flow/call-awaited';
import type { EndpointRequest } from '@rejoin/core/flow/flow-effect';
import { secretsOfCall } from '@rejoin/core/flow/secret-references';
import { companyFacts, type FactsPorts } from '../company/company-facts.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { farewell } from '../farewell.ts';
import type { EndpointCaller, SealedRequest } from '../ports/endpoint-caller.ts';
import type { FlowSecrets } from '../ports/flow-secrets.ts';

export type FlowCallerPorts = FactsPorts & {
  readonly conversations: Conversations;
  readonly endpoints: EndpointCaller;
  readonly flowSecrets: Pick<FlowSecrets, 'sealed'>;
  readonly onError: (error: unknown) => void;
};

/**
 * Asks the endpoints that flows wait for, each once: the process that made a flow rest asks, after the commit. When it dies
 * meanwhile, or the outcome can't be written, the flow goes on at its time-out.
 */
export function createFlowCaller(ports: FlowCallerPorts) {
  const asking = new Set<Promise<void>>();
  let isOver = false;
  const stop = ports.conversations.onAppended((appended) => {
    for (const { before, append } of appended) {
      const callId = callIdOf(append.state);
      if (callId === undefined || callId === callIdOf(before)) continue;
      const asked = ask(ports, append.state, () => isOver).catch(ports.onError);
      asking.add(asked);
      void asked.then(() => asking.delete(asked));
    }
  });
  return {
    /** Asks no more, and waits a little for what has been asked. */
    async stop(): Promise<void> {
      stop();
      await farewell(asking);
      isOver = true;
    },
  };
}

async function ask(ports: FlowCallerPorts, state: ConversationState, isOver: () => boolean): Promise<void> {
  if (state.status !== 'inFlow' || state.rest === undefined) return;
  const { conversationId } = state;
  const facts = await companyFacts(ports, await ports.pictures.of(state.deploymentId), state);
  const awaited = callAwaited(facts.flow, state.rest, state.attributes ?? {});
  if (awaited === undefined) return;
  const { callId, request, timeoutSeconds } = awaited;
  const outcome = await ports.endpoints.call(await sealed(ports, request), timeoutSeconds);
  if (isOver()) return;
  await ports.conversations.execute({
    conversationId,
    command: () => ({ type: 'flowCalled', callId, outcome, facts }),
  });
}

/** What is asked, with the secrets that it names as they are kept. */
async function sealed({ flowSecrets }: FlowCallerPorts, request: EndpointRequest): Promise<SealedRequest> {
  const names = secretsOfCall(request).map(({ name }) => name);
  return names.length === 0 ? request : { ...request, sealedSecrets: await flowSecrets.sealed(names) };
}

function callIdOf(state: ConversationState | undefined): string | undefined {
  if (state?.status !== 'inFlow' || state.rest === undefined || state.rest.for === 'answer') return undefined;
  return state.rest.for.callId;
}
