import type { AppRouter } from '@rejoin/api/router';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import { newerVersion as newerOf } from '@rejoin/core/deployment/newest-version';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['deployments'];

/** A deployment as the server tells it. */
export type StoredDeployment = Outputs['get'];

/** On which pages a deployment was asked for. */
export type SeenPages = Outputs['sightings'];

/** When a deployment was seen last. */
export type LastSeen = Outputs['lastSeen'][number];

/** What a deployment can be put together from. */
export type DeploymentOptions = Outputs['options'];

/** What an admin writes. */
export type DeploymentContent = Omit<Deployment, 'id'>;

/** What the person may do with deployments beside looking at them. */
export type DeploymentAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where deployments are listed. */
export const DEPLOYMENTS = { href: '/deployments', label: 'Deployments' } as const;

/** The part of a deployment with what goes into the pages. */
export const SNIPPET_PART = 'snippet';

export const DEPLOYMENT_THINGS = { one: 'deployment', many: 'deployments' } as const;

/** What holds for the whole installation. */
export type Surroundings = { readonly licences: readonly string[]; readonly gatewayUrl: string };

export function contentOf(deployment: StoredDeployment): DeploymentContent {
  const { name, description, status, configurationId, configurationVersion, flowId, allowAllDomains, allowedDomains } =
    deployment;
  return { name, description, status, configurationId, configurationVersion, flowId, allowAllDomains, allowedDomains };
}

/** What the form for a new deployment begins with: the first configuration that is published, the first flow. */
export function newDeployment(options: DeploymentOptions, licences: readonly string[]): DeploymentContent {
  const configuration = options.configurations.find(({ versions }) => versions.length > 0);
  return {
    name: '',
    description: '',
    status: carriesWebMessaging(licences) ? 'Active' : 'Inactive',
    configurationId: configuration?.id ?? '',
    configurationVersion: configuration?.versions[0] ?? 0,
    flowId: options.flows[0]?.id ?? '',
    allowAllDomains: false,
    allowedDomains: [],
  };
}

/** What is sent: with all domains allowed there is no list, though the form keeps it while it is open. */
export function contentToSave(content: DeploymentContent) {
  return { ...content, allowedDomains: content.allowAllDomains ? [] : [...content.allowedDomains] };
}

export function isSameDeployment(one: DeploymentContent, other: DeploymentContent): boolean {
  const [first, second] = [contentToSave(one), contentToSave(other)];
  return (Object.keys(first) as (keyof DeploymentContent)[]).every(
    (key) => JSON.stringify(first[key]) === JSON.stringify(second[key]),
  );
}

/** The latest version of its configuration, where it is newer than the one in use. */
export function newerVersion(
  content: Pick<DeploymentContent, 'configurationId' | 'configurationVersion'>,
  { configurations }: DeploymentOptions,
): number | undefined {
  return newerOf(content, configurations.find(({ id }) => id === content.configurationId)?.versions ?? []);
}

/** "Seen today on 3 sites"; without a sighting it is on no page yet. */
export function lastSeenWords(lastSeen: LastSeen | undefined): string {
  if (lastSeen === undefined) return 'On no page yet';
  const { daysAgo, originsToday } = lastSeen;
  if (daysAgo === 0) return `Seen today on ${originsToday === 1 ? '1 site' : `${originsToday} sites`}`;
  return `Not seen for ${daysAgo === 1 ? '1 day' : `${daysAgo} days`}`;
}
