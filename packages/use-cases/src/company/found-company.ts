import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { HEADER_TITLE_MAX } from '@rejoin/core/configuration/validate-configuration';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import type { Flow } from '@rejoin/core/flow/flow';
import type { Licence } from '@rejoin/core/licences/licences';
import { STANDARD_ROLES } from '@rejoin/core/permissions/standard-roles';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import type { Clock } from '../ports/clock.ts';
import type { CompanyWrites } from '../ports/company-writes.ts';
import type { Configurations, Deployments } from '../ports/settings.ts';

export type NewCompany = {
  readonly name: string;
  readonly licence: Licence;
  /** Host names on which the first messenger may run, lower case. */
  readonly domains: readonly string[];
  readonly administrator: {
    readonly name: string;
    readonly email: string;
    /** argon2id, PHC string. */
    readonly passwordHash: string;
  };
};

type FoundPorts = {
  readonly clock: Clock;
  readonly companyWrites: CompanyWrites;
  readonly configurations: Pick<Configurations, 'find' | 'add' | 'version' | 'publish'>;
  readonly deployments: Pick<Deployments, 'find' | 'add'>;
};

/** What a company begins with has the same ids in every installation, so that a founding that was interrupted can be repeated. */
const id = (number: number) => `f0000000-0000-4000-8000-${number.toString().padStart(12, '0')}`;
const ADMINISTRATOR = id(1);
const QUEUE = id(21);
const FLOW = id(41);
const CONFIGURATION = id(51);
/** The deployment that a company begins with. */
export const FIRST_DEPLOYMENT_ID = id(61);

/**
 * Makes a company in an empty installation: its roles; an administrator, who may do everything and serves the one queue; a flow that greets
 * and leads there; a published configuration, and an active deployment of it.
 */
export async function foundCompany(
  ports: FoundPorts,
  company: NewCompany,
): Promise<{ readonly type: 'founded' | 'alreadyFounded' }> {
  const { companyWrites } = ports;
  if (await companyWrites.isFounded()) return { type: 'alreadyFounded' };
  const { name, licence } = company;
  const roles = Object.values(STANDARD_ROLES).map((role, index) => ({ id: id(11 + index), ...role }));
  for (const role of roles) await companyWrites.putRole(role);
  const roleIds = roles.filter((role) => role.name === STANDARD_ROLES.administrator.name).map((role) => role.id);
  await companyWrites.putPerson({ id: ADMINISTRATOR, ...company.administrator, roleIds });
  await companyWrites.putAgent({ agentId: ADMINISTRATOR });
  await companyWrites.putQueue({ ...NEW_QUEUE, id: QUEUE, name: 'General' }, [ADMINISTRATOR]);
  await companyWrites.putFlow(welcome(name));
  await publishMessenger(ports, company);
  await companyWrites.putCompany({ name, licences: [licence] });
  return { type: 'founded' };
}

function welcome(companyName: string): Flow {
  return {
    id: FLOW,
    name: 'Welcome',
    version: 1,
    start: 'greet',
    nodes: {
      greet: {
        type: 'sendMessage',
        text: `Hi, this is ${companyName}. What is it about? You may leave this page while you wait: our answer will be here.`,
        next: 'queue',
      },
      queue: { type: 'transferToQueue', queueId: QUEUE },
    },
  };
}

async function publishMessenger(
  { configurations, deployments, clock }: FoundPorts,
  { name, domains }: NewCompany,
): Promise<void> {
  const at = clock();
  // A longer one would be refused in the console: the messenger's own title then stands in the header.
  const headerTitle = name.length <= HEADER_TITLE_MAX ? name : '';
  const messenger = { ...NEW_CONFIGURATION.messenger, headerTitle };
  if ((await configurations.find(CONFIGURATION)) === undefined)
    await configurations.add({ id: CONFIGURATION, draft: { ...NEW_CONFIGURATION, name, messenger }, at });
  if ((await configurations.version(CONFIGURATION, 1)) === undefined)
    await configurations.publish(CONFIGURATION, { personId: ADMINISTRATOR, at });
  if ((await deployments.find(FIRST_DEPLOYMENT_ID)) !== undefined) return;
  const deployment: Deployment = {
    id: FIRST_DEPLOYMENT_ID,
    name: 'Website',
    description: '',
    status: 'Active',
    configurationId: CONFIGURATION,
    configurationVersion: 1,
    flowId: FLOW,
    allowAllDomains: false,
    allowedDomains: domains,
  };
  await deployments.add(deployment, at);
}
