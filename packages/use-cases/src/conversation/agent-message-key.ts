/** A message of an agent's, to the guest or a note for colleagues, by the id that the agent's own browser has given it. */
export type AgentMessageId = {
  readonly agentId: string;
  readonly clientMessageId: string;
  readonly audience: 'guest' | 'colleagues';
};

/** Under which it is stored once. */
export function agentMessageKey({ agentId, clientMessageId, audience }: AgentMessageId): string {
  const key = `${agentId}:${clientMessageId}`;
  return audience === 'guest' ? key : `note:${key}`;
}
