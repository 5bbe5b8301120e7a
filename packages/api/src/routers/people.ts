import { addPerson } from '@rejoin/use-cases/directory/add-person';
import { changePeople } from '@rejoin/use-cases/directory/change-people';
import { listPeople } from '@rejoin/use-cases/directory/list-people';
import { planPeople } from '@rejoin/use-cases/directory/plan-people';
import { savePerson } from '@rejoin/use-cases/directory/save-person';
import { setPersonActive } from '@rejoin/use-cases/directory/set-person-active';
import { setPassword } from '@rejoin/use-cases/sign-in/set-password';
import { z } from 'zod';
import { actorOf } from '../actor-of.ts';
import { peopleDeed, personContent } from '../inputs/directory-content.ts';
import { id, many, ordinal, password } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** Who works here. Giving and taking roles asks for more than these permissions; core says what. */
export const peopleRouter = router({
  list: procedureFor('directory:user:view').query(({ ctx }) => listPeople(ctx.ports, { byId: ctx.person.id })),

  add: procedureFor('directory:user:add')
    .input(z.object({ content: personContent, password }))
    .mutation(async ({ ctx, input }) => {
      const { id: added } = done(await addPerson(ctx.ports, { ...input, byId: ctx.person.id }));
      return { id: added };
    }),

  save: procedureFor('directory:user:edit')
    .input(z.object({ id, content: personContent, revision: ordinal }))
    .mutation(async ({ ctx, input: { id: personId, ...edit } }) => {
      const { revision } = done(await savePerson(ctx.ports, { ...edit, personId, byId: ctx.person.id }));
      return { revision };
    }),

  setActive: procedureFor('directory:user:edit')
    .input(z.object({ id, active: z.boolean() }))
    .mutation(async ({ ctx, input: { id: personId, active } }) => {
      done(await setPersonActive(ctx.ports, { personId, active, byId: ctx.person.id }));
    }),

  /** What `changeMany` would come to. No query, for so many ids fit into no address. */
  planMany: procedureFor('directory:user:edit')
    .input(z.object({ personIds: many, deed: peopleDeed }))
    .mutation(async ({ ctx, input }) => {
      const { changedIds, leftOut } = done(await planPeople(ctx.ports, { ...input, byId: ctx.person.id }));
      return { changedIds, leftOut };
    }),

  changeMany: procedureFor('directory:user:edit')
    .input(z.object({ personIds: many, deed: peopleDeed }))
    .mutation(async ({ ctx, input }) => {
      done(await changePeople(ctx.ports, { ...input, by: actorOf(ctx.person) }));
    }),

  setPassword: procedureFor('directory:user:edit')
    .input(z.object({ id, password }))
    .mutation(async ({ ctx, input: { id: personId, ...given } }) => {
      done(await setPassword(ctx.ports, { ...given, personId, byId: ctx.person.id }));
    }),
});
