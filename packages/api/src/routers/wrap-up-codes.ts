import { addWrapUpCode } from '@rejoin/use-cases/leg/add-wrap-up-code';
import { listWrapUpCodes } from '@rejoin/use-cases/leg/list-wrap-up-codes';
import { removeWrapUpCode } from '@rejoin/use-cases/leg/remove-wrap-up-code';
import { renameWrapUpCode } from '@rejoin/use-cases/leg/rename-wrap-up-code';
import { z } from 'zod';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const wrapUpCodesRouter = router({
  list: procedureFor('routing:wrapupCode:view').query(({ ctx }) => listWrapUpCodes(ctx.ports)),

  add: procedureFor('routing:wrapupCode:add')
    .input(z.object({ name: text }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addWrapUpCode(ctx.ports, input)).id })),

  rename: procedureFor('routing:wrapupCode:edit')
    .input(z.object({ id, name: text, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await renameWrapUpCode(ctx.ports, input)).revision })),

  remove: procedureFor('routing:wrapupCode:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeWrapUpCode(ctx.ports, input));
    }),
});
