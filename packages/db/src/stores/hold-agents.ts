import type { Transaction } from '../database.ts';

/** No append gives them a conversation before the end of the transaction. In the order in which appends hold them. */
export async function holdAgents(transaction: Transaction, agentIds: readonly string[]): Promise<void> {
  await transaction.$queryRaw`
    SELECT person_id FROM agent WHERE person_id = ANY (${agentIds}::uuid[]) ORDER BY person_id FOR NO KEY UPDATE`;
}
