import { agentRouter } from './routers/agent.ts';
import { agentsRouter } from './routers/agents.ts';
import { auditRouter } from './routers/audit.ts';
import { cannedResponsesRouter } from './routers/canned-responses.ts';
import { companyRouter } from './routers/company.ts';
import { configurationsRouter } from './routers/configurations.ts';
import { deploymentsRouter } from './routers/deployments.ts';
import { flowSecretsRouter } from './routers/flow-secrets.ts';
import { flowsRouter } from './routers/flows.ts';
import { guestDataRouter } from './routers/guest-data.ts';
import { historyRouter } from './routers/history.ts';
import { identityProvidersRouter } from './routers/identity-providers.ts';
import { legRouter } from './routers/leg.ts';
import { oauthClientsRouter } from './routers/oauth-clients.ts';
import { peopleRouter } from './routers/people.ts';
import { queuesRouter } from './routers/queues.ts';
import { reportsRouter } from './routers/reports.ts';
import { rolesRouter } from './routers/roles.ts';
import { schedulesRouter } from './routers/schedules.ts';
import { sessionRouter } from './routers/session.ts';
import { skillsRouter } from './routers/skills.ts';
import { supervisorRouter } from './routers/supervisor.ts';
import { webhooksRouter } from './routers/webhooks.ts';
import { wrapUpCodesRouter } from './routers/wrap-up-codes.ts';
import { router } from './trpc.ts';

/** Everything agents and admins can ask for. */
export const appRouter = router({
  session: sessionRouter,
  agent: agentRouter,
  leg: legRouter,
  supervisor: supervisorRouter,
  history: historyRouter,
  reports: reportsRouter,
  company: companyRouter,
  configurations: configurationsRouter,
  deployments: deploymentsRouter,
  identityProviders: identityProvidersRouter,
  queues: queuesRouter,
  agents: agentsRouter,
  schedules: schedulesRouter,
  cannedResponses: cannedResponsesRouter,
  skills: skillsRouter,
  wrapUpCodes: wrapUpCodesRouter,
  flows: flowsRouter,
  flowSecrets: flowSecretsRouter,
  people: peopleRouter,
  roles: rolesRouter,
  webhooks: webhooksRouter,
  oauthClients: oauthClientsRouter,
  guestData: guestDataRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
