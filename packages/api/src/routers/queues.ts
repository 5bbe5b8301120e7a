import { addQueue } from '@rejoin/use-cases/queue/add-queue';
import { listQueues } from '@rejoin/use-cases/queue/list-queues';
import { queueOptions } from '@rejoin/use-cases/queue/queue-options';
import { readQueue } from '@rejoin/use-cases/queue/read-queue';
import { removeQueue } from '@rejoin/use-cases/queue/remove-queue';
import { saveQueue } from '@rejoin/use-cases/queue/save-queue';
import { z } from 'zod';
import { memberIds, queue, queueContent } from '../inputs/queue-content.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const queuesRouter = router({
  list: procedureFor('routing:queue:view').query(({ ctx }) => listQueues(ctx.ports)),

  get: procedureFor('routing:queue:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readQueue(ctx.ports, input)).stored),

  /** Agents, wrap-up codes and other queues, to choose from. */
  options: procedureFor('routing:queue:view').query(({ ctx }) => queueOptions(ctx.ports)),

  add: procedureFor('routing:queue:add')
    .input(z.object({ queue: queueContent, memberIds }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addQueue(ctx.ports, input)).id })),

  save: procedureFor('routing:queue:edit')
    .input(z.object({ queue, memberIds, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveQueue(ctx.ports, input)).revision })),

  remove: procedureFor('routing:queue:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeQueue(ctx.ports, input));
    }),
});
