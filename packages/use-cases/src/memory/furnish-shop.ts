import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import { NEW_QUEUE, type Queue } from '@rejoin/core/queue/queue';
import type { CompanyWrites } from '../ports/company-writes.ts';
import type { Configurations, Deployments } from '../ports/settings.ts';

/** The ids of the company that {@link furnishShop} makes. */
export const SHOP = {
  mara: '5a000000-0000-4000-8000-000000000001',
  jonas: '5a000000-0000-4000-8000-000000000002',
  ines: '5a000000-0000-4000-8000-000000000003',
  agentRole: '5b000000-0000-4000-8000-000000000001',
  adminRole: '5b000000-0000-4000-8000-000000000002',
  queue: '5c000000-0000-4000-8000-000000000001',
  schedule: '5d000000-0000-4000-8000-000000000001',
  flow: '5e000000-0000-4000-8000-000000000001',
  configuration: '5f000000-0000-4000-8000-000000000001',
  deployment: '5f000000-0000-4000-8000-000000000002',
} as const;

export const SHOP_QUEUE: Queue = { ...NEW_QUEUE, id: SHOP.queue, name: 'Customer care' };

export const SHOP_DEPLOYMENT: Deployment = {
  id: SHOP.deployment,
  name: 'Shop',
  description: '',
  status: 'Active',
  configurationId: SHOP.configuration,
  configurationVersion: 1,
  flowId: SHOP.flow,
  allowAllDomains: true,
  allowedDomains: [],
};

/**
 * A small company for tests: agents Mara and Jonas (off queue) in one queue that rings 30 s, the admin Ines, a flow that
 * greets and transfers at any hour, one deployment for all domains.
 */
export async function furnishShop(
  ports: {
    readonly companyWrites: CompanyWrites;
    readonly configurations: Configurations;
    readonly deployments: Deployments;
  },
  options: { readonly capacity?: number; readonly sessionDurationSeconds?: number; readonly at?: number } = {},
): Promise<void> {
  const { companyWrites, configurations, deployments } = ports;
  const { capacity = 4, sessionDurationSeconds = NEW_CONFIGURATION.messenger.sessionDurationSeconds, at = 0 } = options;
  await companyWrites.putCompany({ name: 'Shop', licences: ['CX 3 Digital'] });
  await furnishPeople(companyWrites, capacity);
  await companyWrites.putQueue(SHOP_QUEUE, [SHOP.mara, SHOP.jonas]);
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 }));
  await companyWrites.putSchedule({ id: SHOP.schedule, name: 'Always', timeZone: 'Europe/Berlin', hours });
  await companyWrites.putFlow({
    id: SHOP.flow,
    name: 'Welcome',
    version: 1,
    start: 'greet',
    nodes: {
      greet: { type: 'sendMessage', text: 'Welcome.', next: 'transfer' },
      transfer: { type: 'transferToQueue', queueId: SHOP.queue },
    },
  });
  const messenger = { ...NEW_CONFIGURATION.messenger, sessionDurationSeconds };
  await configurations.add({ id: SHOP.configuration, draft: { ...NEW_CONFIGURATION, name: 'Shop', messenger }, at });
  await configurations.publish(SHOP.configuration, { personId: SHOP.ines, at });
  await deployments.add(SHOP_DEPLOYMENT, at);
}

/** Its people and their roles; agents have this capacity of their own. */
export async function furnishPeople(companyWrites: CompanyWrites, capacity: number): Promise<void> {
  const agentPolicies = [
    { domain: 'conversation', entity: '*', actions: ['*'] },
    { domain: 'routing', entity: 'agent', actions: ['onQueue'] },
  ];
  await companyWrites.putRole({ id: SHOP.agentRole, name: 'Agent', policies: agentPolicies });
  const adminPolicies = [{ domain: 'webDeployments', entity: '*', actions: ['*'] }];
  await companyWrites.putRole({ id: SHOP.adminRole, name: 'Messenger admin', policies: adminPolicies });
  await nameAgents(companyWrites, { mara: 'Mara', jonas: 'Jonas' });
  await companyWrites.putPerson({
    id: SHOP.ines,
    name: 'Ines',
    email: 'ines@shop.example',
    passwordHash: 'no password',
    roleIds: [SHOP.adminRole],
  });
  await companyWrites.putAgent({ agentId: SHOP.mara, capacity });
  await companyWrites.putAgent({ agentId: SHOP.jonas, capacity });
}

/** What its agents are called. */
export async function nameAgents(
  companyWrites: CompanyWrites,
  { mara, jonas }: Readonly<Record<'mara' | 'jonas', string>>,
): Promise<void> {
  const agent = { passwordHash: 'no password', roleIds: [SHOP.agentRole] };
  await companyWrites.putPerson({ id: SHOP.mara, name: mara, email: 'mara@shop.example', ...agent });
  await companyWrites.putPerson({ id: SHOP.jonas, name: jonas, email: 'jonas@shop.example', ...agent });
}
