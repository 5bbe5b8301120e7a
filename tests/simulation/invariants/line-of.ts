import type { LineTruth } from '../people/place.ts';
import type { Scene } from '../scene.ts';

/** How it stands with the agent's line. */
export function lineOf({ agents }: Scene, agentId: string): LineTruth | undefined {
  return agents.find((agent) => agent.agentId === agentId)?.place.line();
}
