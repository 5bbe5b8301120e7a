import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { type AgentDeed, agentAfter } from '@rejoin/core/routing/change-agent';
import type { SettingsAtOnce } from '../ports/audit.ts';
import { wholly } from '../wholly.ts';
import { type SaveAgentOutcome, saveAgents } from './save-agent.ts';

export type ChangeAgentsOutcome =
  | { readonly type: 'done' }
  | Exclude<SaveAgentOutcome, { readonly type: 'saved' }>
  | { readonly type: 'refused'; readonly refusal: 'tooManyAtOnce' };

/**
 * Does the same to all of the agents, each as when they are saved alone, or to nobody: `conflict` where it changes nothing about
 * one of them any more.
 */
export async function changeAgents(
  ports: { readonly settingsAtOnce: SettingsAtOnce },
  input: { readonly by: AuditActor; readonly agentIds: readonly string[]; readonly deed: AgentDeed },
): Promise<ChangeAgentsOutcome> {
  if (input.agentIds.length > AT_ONCE_MAX) return { type: 'refused', refusal: 'tooManyAtOnce' };
  return await wholly<ChangeAgentsOutcome>(ports, input.by, async ({ agentDesk }) => {
    const agentIds = [...new Set(input.agentIds)];
    const stored = await agentDesk.findAll(agentIds);
    if (stored.length < agentIds.length) return { type: 'refused', refusal: 'agentNotFound' };
    const changed = stored.flatMap(({ agentId, settings, revision }) => {
      const after = agentAfter(settings, input.deed);
      return after === undefined ? [] : [{ agentId, settings: after, revision }];
    });
    if (changed.length < stored.length) return { type: 'conflict' };
    const outcome = await saveAgents({ agentDesk }, changed);
    return outcome.type === 'saved' ? { type: 'done' } : outcome;
  });
}
