import { eraseGuest } from '@rejoin/use-cases/erase-guest';
import { findGuests } from '@rejoin/use-cases/find-guests';
import { z } from 'zod';
import { id } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What is held about guests. */
export const guestDataRouter = router({
  /** By a part of what is known of them, or a whole id; whoever was heard of last comes first. */
  find: procedureFor('gdpr:request:view')
    .input(z.object({ words: z.string().max(200) }))
    .query(({ ctx, input }) => findGuests(ctx.ports, input)),

  /** Erases everything about the guest who has the session. */
  erase: procedureFor('gdpr:request:add')
    .input(z.object({ sessionId: id }))
    .mutation(async ({ ctx, input: { sessionId } }) => {
      const { id: personId, name } = ctx.person;
      return done(await eraseGuest(ctx.ports, { sessionId, by: { type: 'person', id: personId, name } })).held;
    }),
});
