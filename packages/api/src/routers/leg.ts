import { WRAP_UP_CODES_MAX, WRAP_UP_NOTES_MAX_CHARACTERS } from '@rejoin/core/leg/wrap-up';
import { readColleagues } from '@rejoin/use-cases/inbox/read-colleagues';
import { readTransferQueues } from '@rejoin/use-cases/inbox/read-transfer-queues';
import { cancelTransfer } from '@rejoin/use-cases/leg/cancel-transfer';
import { parkConversation } from '@rejoin/use-cases/leg/park-conversation';
import { resumeConversation } from '@rejoin/use-cases/leg/resume-conversation';
import { skipWrapUp } from '@rejoin/use-cases/leg/skip-wrap-up';
import { transferToAgent } from '@rejoin/use-cases/leg/transfer-to-agent';
import { transferToQueue } from '@rejoin/use-cases/leg/transfer-to-queue';
import { wrapUp } from '@rejoin/use-cases/leg/wrap-up';
import { z } from 'zod';
import { id, ordinal } from '../inputs/scalars.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

const conversation = z.object({ conversationId: id });

/** What an agent does with a leg of theirs beside talking. */
export const legRouter = router({
  /** Puts the conversation aside until the guest writes or `until` (ms since 1970) comes; seven days where absent. */
  park: procedureFor('conversation:message:park')
    .input(conversation.extend({ until: z.int().exactOptional() }))
    .mutation(async ({ ctx, input }) => {
      done(await parkConversation(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  resume: procedureFor('conversation:message:park')
    .input(conversation)
    .mutation(async ({ ctx, input }) => {
      done(await resumeConversation(ctx.ports, { ...input, agentId: ctx.person.id, agentName: ctx.person.name }));
    }),

  /** Where a conversation can be handed to, with what waits there and who serves it. */
  transferQueues: procedureFor('conversation:communication:blindTransferQueue').query(({ ctx }) =>
    readTransferQueues(ctx.ports),
  ),

  /** Everybody else who is an agent, also who can't be asked now. */
  colleagues: procedureFor('conversation:communication:blindTransferAgent').query(({ ctx }) =>
    readColleagues(ctx.ports, { agentId: ctx.person.id }),
  ),

  transferToQueue: procedureFor('conversation:communication:blindTransferQueue')
    .input(conversation.extend({ queueId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await transferToQueue(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  /** Rings at the colleague; the conversation stays until they take it. */
  transferToAgent: procedureFor('conversation:communication:blindTransferAgent')
    .input(conversation.extend({ toAgentId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await transferToAgent(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  cancelTransfer: procedureFor('conversation:communication:blindTransferAgent')
    .input(conversation)
    .mutation(async ({ ctx, input }) => {
      done(await cancelTransfer(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  wrapUp: procedureFor('conversation:participant:wrapup')
    .input(
      conversation.extend({
        leg: ordinal,
        codeIds: z.array(id).max(WRAP_UP_CODES_MAX).readonly(),
        notes: z.string().max(WRAP_UP_NOTES_MAX_CHARACTERS),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      done(await wrapUp(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  skipWrapUp: procedureFor('conversation:participant:wrapup')
    .input(conversation.extend({ leg: ordinal }))
    .mutation(async ({ ctx, input }) => {
      done(await skipWrapUp(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),
});
