import { addRole } from '@rejoin/use-cases/directory/add-role';
import { listRoles } from '@rejoin/use-cases/directory/list-roles';
import { removeRole } from '@rejoin/use-cases/directory/remove-role';
import { saveRole } from '@rejoin/use-cases/directory/save-role';
import { z } from 'zod';
import { roleContent } from '../inputs/directory-content.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What may be allowed together. Nobody puts into a role what they may not do themselves; core says so. */
export const rolesRouter = router({
  list: procedureFor('authorization:role:view').query(({ ctx }) => listRoles(ctx.ports, { byId: ctx.person.id })),

  add: procedureFor('authorization:role:add')
    .input(z.object({ content: roleContent }))
    .mutation(async ({ ctx, input }) => {
      const { id: added } = done(await addRole(ctx.ports, { ...input, byId: ctx.person.id }));
      return { id: added };
    }),

  save: procedureFor('authorization:role:edit')
    .input(z.object({ id, content: roleContent, revision: ordinal }))
    .mutation(async ({ ctx, input: { id: roleId, ...edit } }) => {
      const { revision } = done(await saveRole(ctx.ports, { ...edit, roleId, byId: ctx.person.id }));
      return { revision };
    }),

  remove: procedureFor('authorization:role:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeRole(ctx.ports, { roleId: input.id }));
    }),
});
