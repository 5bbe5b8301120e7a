import { eraseGuest } from '@rejoin/use-cases/guest-data/erase-guest';
import { findGuests } from '@rejoin/use-cases/guest-data/find-guests';
import { previewFileRetention, previewRetention } from '@rejoin/use-cases/guest-data/preview-retention';
import { readRetention } from '@rejoin/use-cases/guest-data/read-retention';
import { saveRetention } from '@rejoin/use-cases/guest-data/save-retention';
import { z } from 'zod';
import { actorOf } from '../actor-of.ts';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

const retention = z.object({ days: z.number().exactOptional(), fileDays: z.number().exactOptional() });

/** What is held about guests. */
export const guestDataRouter = router({
  /** By a part of what is known of them, or a whole id; whoever was heard of last comes first. */
  find: procedureFor('gdpr:request:view')
    .input(z.object({ words: z.string().max(200) }))
    .query(({ ctx, input }) => findGuests(ctx.ports, input)),

  /** For how long guests and files are kept. `null`: there is no company yet. */
  retention: procedureFor('gdpr:request:view').query(async ({ ctx }) => (await readRetention(ctx.ports)) ?? null),

  /** How much would go now if guests were kept for so many days. */
  previewRetention: procedureFor('gdpr:request:view')
    .input(z.object({ days: z.number() }))
    .query(({ ctx, input }) => previewRetention(ctx.ports, input)),

  /** How many files would go now if they were kept for so many days after they were sent. */
  previewFileRetention: procedureFor('gdpr:request:view')
    .input(z.object({ days: z.number() }))
    .query(({ ctx, input }) => previewFileRetention(ctx.ports, input)),

  /** Whoever may erase a guest by hand may say when all of them go, and when files do; no days: they are kept. */
  saveRetention: procedureFor('gdpr:request:add')
    .input(z.object({ retention, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveRetention(ctx.ports, input)).revision })),

  /** Erases everything about the guest who has the session. */
  erase: procedureFor('gdpr:request:add')
    .input(z.object({ sessionId: id }))
    .mutation(
      async ({ ctx, input: { sessionId } }) =>
        done(await eraseGuest(ctx.ports, { sessionId, by: actorOf(ctx.person) })).held,
    ),
});
