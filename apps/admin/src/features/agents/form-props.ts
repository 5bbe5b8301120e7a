import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import type { AgentOptions } from './agent.ts';
import type { Problems } from './problem-texts.ts';

/** What the form of an agent and each of its parts take. */
export type AgentFormProps = {
  settings: AgentSettings;
  onChange: (settings: AgentSettings) => void;
  options: AgentOptions;
  problems: Problems;
  readOnly: boolean;
};
