import type { Deployment } from '../deployment/deployment.ts';
import type { Flow } from '../flow/flow.ts';
import type { Permission } from '../permissions/permission.ts';

/** What a conversation on a page of the company's needs, in the order in which it is made. */
export const FIRST_STEPS = ['queue', 'flow', 'configuration', 'deployment', 'page'] as const;

export type FirstStepName = (typeof FIRST_STEPS)[number];

export type FirstStep = {
  readonly name: FirstStepName;
  readonly done: boolean;
  /** What of its kind is nearest to it; absent: there is none yet. */
  readonly id?: string;
};

/** How far a company has come. */
export type SetUp = {
  readonly queues: readonly { readonly id: string; readonly members: number }[];
  readonly flows: readonly { readonly id: string }[];
  /** What the newest versions of those do that are published. */
  readonly publishedFlows: readonly Pick<Flow, 'id' | 'nodes'>[];
  readonly configurations: readonly { readonly id: string; readonly published: readonly unknown[] }[];
  readonly deployments: readonly Pick<Deployment, 'id' | 'status' | 'flowId' | 'allowAllDomains' | 'allowedDomains'>[];
  /** The deployments that were seen on a page that may show them. */
  readonly seenIds: ReadonlySet<string>;
  /** Where only the demo page of the gateway is. */
  readonly ownHosts: readonly string[];
};

/** What it takes to see a step and to do it. */
const NEEDED: Readonly<Record<FirstStepName, readonly Permission[]>> = {
  queue: ['routing:queue:view', 'routing:queue:edit'],
  flow: ['architect:flow:view', 'architect:flow:publish'],
  configuration: ['webDeployments:configuration:view', 'webDeployments:configuration:edit'],
  deployment: ['webDeployments:deployment:view', 'webDeployments:deployment:edit'],
  page: ['webDeployments:deployment:view', 'webDeployments:deployment:edit'],
};

/** The steps to the first conversation that somebody may take. */
export function firstStepsFor(permissions: ReadonlySet<Permission>): FirstStepName[] {
  return FIRST_STEPS.filter((name) => NEEDED[name].every((permission) => permissions.has(permission)));
}

/** Which of the steps are done: as things stand, whoever did them and when. */
export function firstSteps(names: readonly FirstStepName[], setUp: SetUp): FirstStep[] {
  const { queues, publishedFlows, configurations, deployments, seenIds } = setUp;
  const served = new Set(queues.filter(({ members }) => members > 0).map(({ id }) => id));
  const leading = new Set(publishedFlows.filter((flow) => leadsTo(served, flow)).map(({ id }) => id));
  const active = deployments.filter(({ status }) => status === 'Active');
  const answered = active.filter(({ flowId }) => leading.has(flowId));
  // Where a guest of one deployment is answered already, it is that one whose page is looked for.
  const meant = answered.length > 0 ? answered : active;
  const placed = meant.filter((deployment) => isPlaced(deployment, setUp));
  const seen = meant.find(({ id }) => seenIds.has(id));
  const deployment = (seen ?? placed[0] ?? meant[0] ?? deployments[0])?.id;
  const states: Readonly<Record<FirstStepName, Omit<FirstStep, 'name'>>> = {
    queue: step(served.size > 0, queues[0]?.id),
    flow: step(
      answered.length > 0 || (active.length === 0 && leading.size > 0),
      meant[0]?.flowId ?? setUp.flows[0]?.id,
    ),
    configuration: step(
      configurations.some(({ published }) => published.length > 0),
      configurations[0]?.id,
    ),
    deployment: step(placed.length > 0, deployment),
    page: step(seen !== undefined, deployment),
  };
  return names.map((name) => ({ name, ...states[name] }));
}

function step(done: boolean, id: string | undefined): Omit<FirstStep, 'name'> {
  return { done, ...(id !== undefined && { id }) };
}

function leadsTo(queueIds: ReadonlySet<string>, { nodes }: Pick<Flow, 'nodes'>): boolean {
  return Object.values(nodes).some((node) => 'queueId' in node && queueIds.has(node.queueId));
}

/** Whether it may be shown elsewhere than on the demo page. */
function isPlaced(
  { id, allowAllDomains, allowedDomains }: SetUp['deployments'][number],
  { seenIds, ownHosts }: Pick<SetUp, 'seenIds' | 'ownHosts'>,
): boolean {
  return allowAllDomains || seenIds.has(id) || allowedDomains.some((domain) => !ownHosts.includes(domain));
}
