import { agentRouter } from './routers/agent.ts';
import { agentsRouter } from './routers/agents.ts';
import { configurationsRouter } from './routers/configurations.ts';
import { deploymentsRouter } from './routers/deployments.ts';
import { identityProvidersRouter } from './routers/identity-providers.ts';
import { legRouter } from './routers/leg.ts';
import { queuesRouter } from './routers/queues.ts';
import { schedulesRouter } from './routers/schedules.ts';
import { sessionRouter } from './routers/session.ts';
import { skillsRouter } from './routers/skills.ts';
import { supervisorRouter } from './routers/supervisor.ts';
import { wrapUpCodesRouter } from './routers/wrap-up-codes.ts';
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
  queues: queuesRouter,
  agents: agentsRouter,
  schedules: schedulesRouter,
  skills: skillsRouter,
  wrapUpCodes: wrapUpCodesRouter,
});

export type AppRouter = typeof appRouter;
