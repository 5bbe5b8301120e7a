import { agentRouter } from './routers/agent.ts';
import { configurationsRouter } from './routers/configurations.ts';
import { deploymentsRouter } from './routers/deployments.ts';
import { flowsRouter } from './routers/flows.ts';
import { identityProvidersRouter } from './routers/identity-providers.ts';
import { legRouter } from './routers/leg.ts';
import { sessionRouter } from './routers/session.ts';
import { supervisorRouter } from './routers/supervisor.ts';
import { router } from './trpc.ts';

/** Everything agents and admins can ask for. */
export const appRouter = router({
  session: sessionRouter,
  agent: agentRouter,
  leg: legRouter,
  supervisor: supervisorRouter,
  configurations: configurationsRouter,
  deployments: deploymentsRouter,
  identityProviders: identityProvidersRouter,
  flows: flowsRouter,
});

export type AppRouter = typeof appRouter;
