import { addSkill } from '@rejoin/use-cases/routing/add-skill';
import { listSkills } from '@rejoin/use-cases/routing/list-skills';
import { removeSkill } from '@rejoin/use-cases/routing/remove-skill';
import { renameSkill } from '@rejoin/use-cases/routing/rename-skill';
import { z } from 'zod';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const skillsRouter = router({
  list: procedureFor('routing:skill:view').query(({ ctx }) => listSkills(ctx.ports)),

  add: procedureFor('routing:skill:add')
    .input(z.object({ name: text }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addSkill(ctx.ports, input)).id })),

  rename: procedureFor('routing:skill:edit')
    .input(z.object({ id, name: text, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await renameSkill(ctx.ports, input)).revision })),

  remove: procedureFor('routing:skill:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeSkill(ctx.ports, input));
    }),
});
