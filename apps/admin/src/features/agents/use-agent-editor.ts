import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import type { Saved } from '../../setting/edit-form.ts';
import { isEqual } from '../../setting/is-equal.ts';
import { useSettingEditor } from '../../setting/use-setting-editor.ts';
import { type StoredAgent, settingsToSend } from './agent.ts';

/** The form of an agent, and saving it on what was read. */
export function useAgentEditor(stored: StoredAgent) {
  const trpc = useTRPC();
  const { agents } = useTRPCClient();
  const { agentId } = stored;
  const fresh = useMemo(() => savedOf(stored), [stored]);
  return useSettingEditor<AgentSettings>(fresh, {
    save: async (edit) => {
      const content = settingsToSend(edit.content);
      const { revision } = await agents.save.mutate({ agentId, settings: content, revision: edit.revision });
      return { content, revision };
    },
    read: async () => savedOf(await agents.get.query({ id: agentId })),
    told: [trpc.agents.pathKey(), trpc.queues.pathKey()],
    deed: {
      ...{ not: 'Not saved', thing: 'this agent', right: 'edit agents' },
      own: { agentNotFound: 'they are no longer an agent.' },
    },
    isSame: isEqual,
  });
}

function savedOf({ settings, revision }: StoredAgent): Saved<AgentSettings> {
  return { content: settings, revision };
}
