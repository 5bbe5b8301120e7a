import { type AgentProblem, type AgentSettings, validateAgentSettings } from '@rejoin/core/routing/agent-settings';
import type { AgentDesk } from './ports/agent-desk.ts';

export type SaveAgentOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly AgentProblem[] }
  /** Somebody else saved after `revision` was read, or changed who serves a queue. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'agentNotFound' };

/** Says anew what an agent takes, is able to do and serves. It counts at once; whether they are on queue stays as it is. */
export async function saveAgent(
  ports: { readonly agentDesk: Pick<AgentDesk, 'save'> },
  input: { readonly agentId: string; readonly settings: AgentSettings; readonly revision: number },
): Promise<SaveAgentOutcome> {
  const saved = await ports.agentDesk.save({
    ...input,
    judge: (surroundings) => validateAgentSettings(input.settings, surroundings),
  });
  switch (saved.type) {
    case 'saved':
      return { type: 'saved', revision: input.revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'missing':
      return { type: 'refused', refusal: 'agentNotFound' };
    case 'invalid':
      return saved;
  }
}
