import { readAgentTime } from '@rejoin/use-cases/reports/read-agent-time';
import { z } from 'zod';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What supervisors read of what has been. */
export const reportsRouter = router({
  /** How long each agent was in each state from one moment up to another, in ms since 1970, at most 31 days later, and what they had to do. */
  agentTime: procedureFor('analytics:userDetail:view')
    .input(z.object({ from: z.int(), to: z.int() }))
    .query(async ({ ctx, input }) => done(await readAgentTime(ctx.ports, input)).report),
});
