import { agentRouter } from './routers/agent.ts';
import { configurationsRouter } from './routers/configurations.ts';
import { deploymentsRouter } from './routers/deployments.ts';
import { identityProvidersRouter } from './routers/identity-providers.ts';
import { legRouter } from './routers/leg.ts';
import { peopleRouter } from './routers/people.ts';
import { rolesRouter } from './routers/roles.ts';
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
  people: peopleRouter,
  roles: rolesRouter,
});

export type AppRouter = typeof appRouter;
