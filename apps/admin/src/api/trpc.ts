import type { AppRouter } from '@rejoin/api/router';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/** `useTRPC` gives the query and mutation options of every procedure, `useTRPCClient` calls them without React Query. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
