import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['configurations'];

/** A configuration as the server tells it. */
export type Configuration = Outputs['get'];

/** A configuration as it comes in the list of all. */
export type ListedConfiguration = Outputs['list'][number];

/** What the person may do with configurations beside looking at them. */
export type ConfigurationAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** The version that the next publishing makes. */
export function nextVersion({ published }: Pick<ListedConfiguration, 'published'>): number {
  return (published[0]?.version ?? 0) + 1;
}

/** Whether the draft was saved after the latest version was made. */
export function isDraftAhead({
  published,
  modifiedAt,
}: Pick<ListedConfiguration, 'published' | 'modifiedAt'>): boolean {
  return published[0] === undefined || modifiedAt > published[0].publishedAt;
}
