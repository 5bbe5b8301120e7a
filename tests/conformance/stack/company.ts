import { createHash, randomUUID } from 'node:crypto';
import { type ConfigurationContent, NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import type { Stores } from '@rejoin/db/stores/create-stores';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';

type Messenger = ConfigurationContent['messenger'];
type Wanted = {
  readonly authentication?: ConfigurationContent['authentication'];
  readonly messenger?: Partial<Messenger>;
  readonly deployment?: Partial<Deployment>;
};

export type Furnished = {
  /** Those whose conversations nobody takes. */
  readonly unattended: readonly string[];
  /** Those whose conversations come to the agents. */
  readonly attended: readonly string[];
  /** To be overrun by one case. */
  readonly spare: readonly string[];
  readonly agentIds: readonly string[];
};

/** The most that an agent may hold; together more than all cases need at once. */
const CAPACITY = 25;
const AGENTS = 4;

/** A company with deployments of every kind that the cases ask for, and agents for some of them. */
export async function furnishCompany(stores: Stores): Promise<Furnished> {
  await furnishShop(stores, { at: Date.now() });
  const agentIds = await furnishAgents(stores);
  const flowId = await furnishFlow(stores, agentIds);
  const attend = (messenger: Partial<Messenger>) => furnish(stores, { messenger, deployment: { flowId } });
  return {
    unattended: [
      SHOP.deployment,
      await furnish(stores, { deployment: { allowAllDomains: false, allowedDomains: ['shop.example'] } }),
      await furnish(stores, { messenger: { clearConversation: true } }),
      await furnish(stores, {
        messenger: { attachments: { ...NEW_CONFIGURATION.messenger.attachments, enabled: false } },
      }),
      await furnish(stores, { deployment: { status: 'Inactive' } }),
      await furnish(stores, { messenger: { autoStart: true } }),
      await furnish(stores, { messenger: { sessionDurationSeconds: 900 } }),
      await furnish(stores, { messenger: { guestTypingIndicator: false } }),
    ],
    attended: [
      await attend({ onDisconnect: 'nothing' }),
      await attend({ onDisconnect: 'status' }),
      await attend({ onDisconnect: 'readOnly' }),
      await attend({ agentTypingIndicator: false }),
    ],
    spare: [await furnish(stores, {})],
    agentIds,
  };
}

/** A session that was last heard of so long ago that it has only this left. Returns its token. */
export async function ageSession(
  { sessions }: Stores,
  { deploymentId, secondsLeft }: { readonly deploymentId: string; readonly secondsLeft: number },
): Promise<string> {
  const token = randomUUID();
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const durationSeconds = SESSION_SECONDS.default;
  const at = Date.now() - (durationSeconds - secondsLeft) * 1000;
  await sessions.open({ id: randomUUID(), tokenHash, deploymentId, durationSeconds, at });
  return token;
}

/** A deployment with a configuration of its own. Returns its id. */
export async function furnish(stores: Stores, { authentication, messenger, deployment }: Wanted): Promise<string> {
  const [configurationId, id] = [randomUUID(), randomUUID()];
  const { authentication: usual } = NEW_CONFIGURATION;
  const draft = {
    ...NEW_CONFIGURATION,
    name: id,
    authentication: authentication ?? usual,
    messenger: { ...NEW_CONFIGURATION.messenger, ...messenger },
  };
  const at = Date.now();
  await stores.configurations.add({ id: configurationId, draft, at });
  await stores.configurations.publish(configurationId, { personId: SHOP.ines, at });
  await stores.deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, configurationId, ...deployment }, at);
  return id;
}

async function furnishAgents({ companyWrites }: Stores): Promise<readonly string[]> {
  const agentIds = Array.from({ length: AGENTS }, () => randomUUID());
  for (const [index, id] of agentIds.entries()) {
    await companyWrites.putPerson({
      id,
      name: `Agent ${index}`,
      email: `agent${index}@shop.example`,
      passwordHash: 'none',
      roleIds: [SHOP.agentRole],
    });
    await companyWrites.putAgent({ agentId: id, capacity: CAPACITY });
  }
  return agentIds;
}

async function furnishFlow({ companyWrites }: Stores, agentIds: readonly string[]): Promise<string> {
  const [queueId, id] = [randomUUID(), randomUUID()];
  await companyWrites.putQueue({ ...NEW_QUEUE, id: queueId, name: 'Attended' }, agentIds);
  await companyWrites.putFlow({
    id,
    name: 'Attended',
    version: 1,
    start: 'transfer',
    nodes: { transfer: { type: 'transferToQueue', queueId } },
  });
  return id;
}
