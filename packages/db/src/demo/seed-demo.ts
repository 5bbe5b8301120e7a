import type { Deployment } from '@rejoin/core/deployment/deployment';
import { createStores, type Stores } from '../stores/create-stores.ts';
import {
  DEMO_ABILITIES,
  DEMO_ADMIN_ID,
  DEMO_AGENT_IDS,
  DEMO_COMPANY,
  DEMO_CONFIGURATION,
  DEMO_FLOW,
  DEMO_MEMBER_IDS,
  DEMO_PEOPLE,
  DEMO_QUEUES,
  DEMO_RESPONSES,
  DEMO_ROLES,
  DEMO_SCHEDULES,
  DEMO_SKILLS,
} from './demo-company.ts';
import { DEMO_PASSWORD, DEMO_PASSWORD_HASH } from './demo-password.ts';

/** The deployment on the demo page. */
export const DEMO_DEPLOYMENT_ID = 'de300000-0000-4000-8000-000000000061';

export type DemoSignIn = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Name of the role; absent: may do nothing. */
  readonly role?: string;
};

const DEMO_DEPLOYMENT: Deployment = {
  id: DEMO_DEPLOYMENT_ID,
  name: 'Harbour & Pine shop',
  description: 'The demo page.',
  status: 'Active',
  configurationId: DEMO_CONFIGURATION.id,
  configurationVersion: 1,
  flowId: DEMO_FLOW.id,
  allowAllDomains: false,
  allowedDomains: ['localhost', '127.0.0.1'],
};

/**
 * Founds the demo company in a migrated database without a company, and returns how its people sign in; nobody when the
 * database belongs to another company. Interrupted, it is completed by the next call.
 */
export async function seedDemo(databaseUrl: string): Promise<readonly DemoSignIn[]> {
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-seed' });
  try {
    await stores.check();
    if (!(await stores.companyWrites.isFounded())) await furnish(stores, stores.clock());
    const isDemo = (await stores.people.find(DEMO_ADMIN_ID)) !== undefined;
    return isDemo ? DEMO_PEOPLE.map(signInOf) : [];
  } finally {
    await stores.close();
  }
}

function signInOf({ name, email, role }: (typeof DEMO_PEOPLE)[number]): DemoSignIn {
  return { name, email, password: DEMO_PASSWORD, ...(role === undefined ? {} : { role: role.name }) };
}

async function furnish(
  { companyWrites, configurations, deployments, cannedResponses }: Stores,
  at: number,
): Promise<void> {
  for (const role of DEMO_ROLES) await companyWrites.putRole(role);
  for (const { role, ...person } of DEMO_PEOPLE) {
    const roleIds = role === undefined ? [] : [role.id];
    await companyWrites.putPerson({ ...person, passwordHash: DEMO_PASSWORD_HASH, roleIds });
  }
  for (const skill of DEMO_SKILLS) await companyWrites.putSkill(skill);
  for (const agentId of DEMO_AGENT_IDS) await companyWrites.putAgent({ agentId, ...DEMO_ABILITIES[agentId] });
  for (const queue of DEMO_QUEUES) await companyWrites.putQueue(queue, DEMO_MEMBER_IDS);
  for (const response of DEMO_RESPONSES)
    if ((await cannedResponses.find(response.id)) === undefined)
      await cannedResponses.add({ response, judge: () => [] });
  for (const schedule of DEMO_SCHEDULES) await companyWrites.putSchedule(schedule);
  await companyWrites.putFlow(DEMO_FLOW);
  const { id } = DEMO_CONFIGURATION;
  if ((await configurations.find(id)) === undefined) await configurations.add({ ...DEMO_CONFIGURATION, at });
  if ((await configurations.version(id, 1)) === undefined)
    await configurations.publish(id, { personId: DEMO_ADMIN_ID, at });
  if ((await deployments.find(DEMO_DEPLOYMENT_ID)) === undefined) await deployments.add(DEMO_DEPLOYMENT, at);
  await companyWrites.putCompany(DEMO_COMPANY);
}
