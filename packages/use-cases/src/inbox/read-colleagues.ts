import type { Colleague, Floor } from '../ports/floor.ts';

/** Everybody whom the agent can ask to take a conversation, and those whom they can't, by name. */
export async function readColleagues(
  ports: { readonly floor: Pick<Floor, 'colleagues'> },
  { agentId }: { readonly agentId: string },
): Promise<readonly Colleague[]> {
  return (await ports.floor.colleagues()).filter((colleague) => colleague.agentId !== agentId);
}
