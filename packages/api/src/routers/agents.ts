import { changeAgents } from '@rejoin/use-cases/routing/change-agents';
import { listAgents } from '@rejoin/use-cases/routing/list-agents';
import { readAgent } from '@rejoin/use-cases/routing/read-agent';
import { saveAgent } from '@rejoin/use-cases/routing/save-agent';
import { z } from 'zod';
import { actorOf } from '../actor-of.ts';
import { agentDeed, agentSettings } from '../inputs/agent-settings.ts';
import { id, many, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What the company says of its agents; what an agent does is in the router `agent`. */
export const agentsRouter = router({
  /** With the queues and skills that there are. */
  list: procedureFor('directory:user:view').query(({ ctx }) => listAgents(ctx.ports)),

  get: procedureFor('directory:user:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readAgent(ctx.ports, input)).agent),

  save: procedureFor('directory:user:edit')
    .input(z.object({ agentId: id, settings: agentSettings, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveAgent(ctx.ports, input)).revision })),

  changeMany: procedureFor('directory:user:edit')
    .input(z.object({ agentIds: many, deed: agentDeed }))
    .mutation(async ({ ctx, input }) => {
      done(await changeAgents(ctx.ports, { ...input, by: actorOf(ctx.person) }));
    }),
});
