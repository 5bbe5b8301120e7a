import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** A skill as the server tells it, with where it is used. */
export type ListedSkill = inferRouterOutputs<AppRouter>['skills']['list'][number];
