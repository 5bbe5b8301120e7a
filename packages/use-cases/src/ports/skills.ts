import type { NamedSettings } from './named-settings.ts';

/** What agents are able to do, with how many are. Refuses to remove one that an agent has or a flow asks for. */
export type Skills = NamedSettings<{ readonly agents: number }>;
