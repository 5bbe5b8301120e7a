import { takeOverConversation } from '@rejoin/use-cases/take-over-conversation';
import { whisper } from '@rejoin/use-cases/whisper';
import { z } from 'zod';
import { id, text } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** What a supervisor does in a conversation of somebody else's. */
export const supervisorRouter = router({
  /** Takes it from the agent who has it, or from the line. */
  takeOver: procedureFor('conversation:message:pull')
    .input(z.object({ conversationId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await takeOverConversation(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),

  /** Says something to the agent that the guest never sees. */
  whisper: procedureFor('conversation:message:coach')
    .input(z.object({ conversationId: id, text }))
    .mutation(async ({ ctx, input }) => {
      done(await whisper(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),
});
