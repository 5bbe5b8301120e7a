import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { type AgentDeed, agentAfter } from '@rejoin/core/routing/change-agent';
import type { SettingsAtOnce } from './ports/audit.ts';
import type { SettingPorts } from './ports/setting-ports.ts';
import { type SaveAgentOutcome, saveAgent } from './save-agent.ts';
import { wholly } from './wholly.ts';

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
  return await wholly<ChangeAgentsOutcome>(ports, input.by, async (settings) => {
    for (const agentId of new Set(input.agentIds)) {
      const outcome = await changeAgent(settings, agentId, input.deed);
      if (outcome.type !== 'saved') return outcome;
    }
    return { type: 'done' };
  });
}

async function changeAgent(
  { agentDesk }: Pick<SettingPorts, 'agentDesk'>,
  agentId: string,
  deed: AgentDeed,
): Promise<SaveAgentOutcome> {
  const stored = await agentDesk.find(agentId);
  if (stored === undefined) return { type: 'refused', refusal: 'agentNotFound' };
  const settings = agentAfter(stored.settings, deed);
  if (settings === undefined) return { type: 'conflict' };
  return await saveAgent({ agentDesk }, { agentId, settings, revision: stored.revision });
}
