import { addFlowSecret } from '@rejoin/use-cases/flow/add-flow-secret';
import { listFlowSecrets } from '@rejoin/use-cases/flow/list-flow-secrets';
import { removeFlowSecret } from '@rejoin/use-cases/flow/remove-flow-secret';
import { replaceFlowSecret } from '@rejoin/use-cases/flow/replace-flow-secret';
import { z } from 'zod';
import { id, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What flows send to the company's servers. A secret goes in and never comes out. */
export const flowSecretsRouter = router({
  list: procedureFor('architect:flowSecret:view').query(({ ctx }) => listFlowSecrets(ctx.ports)),

  add: procedureFor('architect:flowSecret:add')
    .input(z.object({ secret: z.object({ name: text, host: text }), value: text }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addFlowSecret(ctx.ports, input)).id })),

  replace: procedureFor('architect:flowSecret:edit')
    .input(z.object({ id, value: text }))
    .mutation(async ({ ctx, input }) => {
      done(await replaceFlowSecret(ctx.ports, input));
    }),

  remove: procedureFor('architect:flowSecret:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeFlowSecret(ctx.ports, input));
    }),
});
