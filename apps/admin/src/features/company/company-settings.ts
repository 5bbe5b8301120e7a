import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';

/** The company's settings as the server tells them. */
export type StoredCompanySettings = NonNullable<inferRouterOutputs<AppRouter>['company']['settings']>;
