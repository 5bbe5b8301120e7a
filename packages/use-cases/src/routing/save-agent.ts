import { type AgentProblem, type AgentSurroundings, validateAgentSettings } from '@rejoin/core/routing/agent-settings';
import type { AgentDesk, AgentEdit } from '../ports/agent-desk.ts';

export type SaveAgentOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly AgentProblem[] }
  /** Somebody else saved after `revision` was read, or changed who serves a queue. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'agentNotFound' };

type AgentInput = Omit<AgentEdit, 'judge'>;

/** Says anew what an agent takes, is able to do and serves. It counts at once; whether they are on queue stays as it is. */
export async function saveAgent(
  ports: { readonly agentDesk: Pick<AgentDesk, 'save'> },
  input: AgentInput,
): Promise<SaveAgentOutcome> {
  const outcome = await saveAgents(ports, [input]);
  return outcome.type === 'saved' ? { type: 'saved', revision: input.revision + 1 } : outcome;
}

/** As {@link saveAgent}, for all of them or for nobody. */
export async function saveAgents(
  ports: { readonly agentDesk: Pick<AgentDesk, 'save'> },
  inputs: readonly AgentInput[],
): Promise<{ readonly type: 'saved' } | Exclude<SaveAgentOutcome, { readonly type: 'saved' }>> {
  const edits = inputs.map((input) => ({
    ...input,
    judge: (surroundings: AgentSurroundings) => validateAgentSettings(input.settings, surroundings),
  }));
  const saved = await ports.agentDesk.save(edits);
  switch (saved.type) {
    case 'saved':
    case 'conflict':
      return { type: saved.type };
    case 'missing':
      return { type: 'refused', refusal: 'agentNotFound' };
    case 'invalid':
      return saved;
  }
}
