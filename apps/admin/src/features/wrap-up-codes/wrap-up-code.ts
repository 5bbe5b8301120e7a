import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** A wrap-up code as the server tells it, with where it is used. */
export type ListedWrapUpCode = inferRouterOutputs<AppRouter>['wrapUpCodes']['list'][number];
