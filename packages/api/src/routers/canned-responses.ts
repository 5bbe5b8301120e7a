import { addCannedResponse } from '@rejoin/use-cases/canned-responses/add-canned-response';
import { cannedResponseOptions } from '@rejoin/use-cases/canned-responses/canned-response-options';
import { listCannedResponses } from '@rejoin/use-cases/canned-responses/list-canned-responses';
import { readCannedResponse } from '@rejoin/use-cases/canned-responses/read-canned-response';
import { readOfferedResponses } from '@rejoin/use-cases/canned-responses/read-offered-responses';
import { removeCannedResponse } from '@rejoin/use-cases/canned-responses/remove-canned-response';
import { saveCannedResponse } from '@rejoin/use-cases/canned-responses/save-canned-response';
import { z } from 'zod';
import { cannedResponse, cannedResponseContent } from '../inputs/canned-response-content.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const cannedResponsesRouter = router({
  list: procedureFor('responses:response:view').query(({ ctx }) => listCannedResponses(ctx.ports)),

  get: procedureFor('responses:response:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readCannedResponse(ctx.ports, input)).response),

  options: procedureFor('responses:response:view').query(({ ctx }) => cannedResponseOptions(ctx.ports)),

  /** What an agent can use in a conversation of the queue, or of none. */
  offered: procedureFor('responses:response:view')
    .input(z.object({ queueId: id.exactOptional() }))
    .query(({ ctx, input }) => readOfferedResponses(ctx.ports, input)),

  add: procedureFor('responses:response:add')
    .input(z.object({ response: cannedResponseContent }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addCannedResponse(ctx.ports, input)).id })),

  save: procedureFor('responses:response:edit')
    .input(z.object({ response: cannedResponse, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveCannedResponse(ctx.ports, input)).revision })),

  remove: procedureFor('responses:response:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeCannedResponse(ctx.ports, input));
    }),
});
