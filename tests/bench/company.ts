import { randomUUID } from 'node:crypto';
import { createStores } from '@rejoin/db/stores/create-stores';
import { furnishShop, SHOP, SHOP_QUEUE } from '@rejoin/use-cases/memory/furnish-shop';

/** The deployment that the guests of a measurement use. */
export const DEPLOYMENT = SHOP.deployment;

/** A company with `count` agents in one queue, each with room for one conversation. Returns their ids. */
export async function furnishCompany(databaseUrl: string, count: number): Promise<readonly string[]> {
  const stores = createStores({ databaseUrl });
  await furnishShop(stores, { at: Date.now() });
  const agentIds = Array.from({ length: count }, () => randomUUID());
  for (const [index, id] of agentIds.entries()) {
    await stores.companyWrites.putPerson({
      id,
      name: `Agent ${index}`,
      email: `agent${index}@shop.example`,
      passwordHash: 'none',
      roleIds: [SHOP.agentRole],
    });
    await stores.companyWrites.putAgent({ agentId: id, capacity: 1 });
  }
  await stores.companyWrites.putQueue(SHOP_QUEUE, agentIds);
  await stores.close();
  return agentIds;
}
