import type { Entry } from '@rejoin/core/conversation/events';
import { visibleToSupervisor } from '@rejoin/core/visibility/visible-to-supervisor';
import { findWatchedAttachment } from '@rejoin/use-cases/attachments/find-watched-attachment';
import { readFloor } from '@rejoin/use-cases/floor/read-floor';
import { readColleagues } from '@rejoin/use-cases/inbox/read-colleagues';
import { readTransferQueues } from '@rejoin/use-cases/inbox/read-transfer-queues';
import { reassignToAgent } from '@rejoin/use-cases/leg/reassign-to-agent';
import { reassignToQueue } from '@rejoin/use-cases/leg/reassign-to-queue';
import { takeOverConversation } from '@rejoin/use-cases/leg/take-over-conversation';
import { type LookNews, lookAlong } from '@rejoin/use-cases/looking/look-along';
import { readWatchedThread, type WatchedThread } from '@rejoin/use-cases/looking/read-watched-thread';
import { type WatchNews, watchConversation } from '@rejoin/use-cases/looking/watch-conversation';
import { whisper } from '@rejoin/use-cases/looking/whisper';
import { explainRouting } from '@rejoin/use-cases/routing/explain-routing';
import { z } from 'zod';
import type { ApiContext } from '../context.ts';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { type LinkedEntry, linkedEntry } from '../linked-entry.ts';
import { done, refuse } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** How many entries of a thread come at once. */
const THREAD_PAGE = 100;

type Linked<Of> = Omit<Of, 'entries'> & { readonly entries: readonly LinkedEntry[] };

/** What somebody is told who watches a conversation; entries with their files' addresses. */
type LinkedWatchNews =
  | Exclude<WatchNews, { type: 'thread' | 'development' }>
  | { readonly type: 'thread'; readonly thread: Linked<WatchedThread> }
  | Linked<Extract<WatchNews, { type: 'development' }>>;

function linked<Of extends { readonly entries: readonly Entry[] }>(of: Of, ctx: ApiContext): Linked<Of> {
  return {
    ...of,
    entries: of.entries.map((entry) => linkedEntry(entry, ctx, ({ event }) => visibleToSupervisor(event))),
  };
}

/** What a supervisor sees of everybody's conversations, and does in somebody else's. */
export const supervisorRouter = router({
  /** Everything that is under way at this moment; the conversations are those of one queue or one agent, where named. */
  floor: procedureFor('conversation:message:monitor')
    .input(z.object({ queueId: id.exactOptional(), agentId: id.exactOptional() }))
    .query(({ ctx, input }) => readFloor(ctx.ports, input)),

  /** How far queues have kept what they promise since `from`, in ms since 1970: the beginning of the day where it is looked at. */
  serviceLevels: procedureFor('conversation:message:monitor')
    .input(z.object({ from: z.int() }))
    .query(async ({ ctx, input }) => done(await ctx.serviceLevels.since(input.from)).levels),

  /** Who else watches the conversation, and whether its agent is typing; tells the others of whoever asks, and nobody else. */
  lookAlong: procedureFor('conversation:message:monitor')
    .input(z.object({ conversationId: id }))
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<LookNews, void, void> {
      if (ctx.newsroom === undefined || signal === undefined) throw refuse('notLiveHere');
      const ports = { ...ctx.ports, newsroom: ctx.newsroom };
      yield* lookAlong(ports, { ...input, personId: ctx.person.id, signal });
    }),

  /** Why a conversation went where it went, or still waits. */
  explain: procedureFor('conversation:message:monitor')
    .input(z.object({ conversationId: id }))
    .query(async ({ ctx, input }) => done(await explainRouting(ctx.ports, input)).answer),

  /** What was said in a conversation before `before`; oldest first. */
  thread: procedureFor('conversation:message:monitor')
    .input(z.object({ conversationId: id, before: ordinal }))
    .query(async ({ ctx, input }) => {
      const { thread } = done(await readWatchedThread(ctx.ports, { ...input, limit: THREAD_PAGE }));
      return linked(thread, ctx);
    }),

  /** A fresh address of a file whose earlier one has expired. */
  attachmentUrl: procedureFor('conversation:message:monitor')
    .input(z.object({ conversationId: id, attachmentId: id }))
    .query(async ({ ctx, input: { conversationId, attachmentId } }) => {
      done(await findWatchedAttachment(ctx.ports, { conversationId, id: attachmentId }));
      return { url: ctx.downloadUrl(attachmentId) };
    }),

  /** One conversation, live. Neither guest nor agent learns of it. */
  watch: procedureFor('conversation:message:monitor')
    .input(z.object({ conversationId: id }))
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<LinkedWatchNews, void, void> {
      if (ctx.newsroom === undefined || signal === undefined) throw refuse('notLiveHere');
      const ports = { ...ctx.ports, newsroom: ctx.newsroom };
      for await (const news of watchConversation(ports, { ...input, limit: THREAD_PAGE, signal })) {
        if (news.type === 'thread') yield { type: 'thread', thread: linked(news.thread, ctx) };
        else if (news.type === 'development') yield linked(news, ctx);
        else yield news;
      }
      if (!signal.aborted) throw refuse('conversationNotFound');
    }),

  /** Takes it from the agent who has it, or from the line. */
  takeOver: procedureFor('conversation:message:pull')
    .input(z.object({ conversationId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await takeOverConversation(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),

  /** Where a conversation can be sent, with what waits there and who serves it, and every agent but oneself. */
  assignTargets: procedureFor('conversation:message:assign').query(async ({ ctx }) => {
    const [queues, colleagues] = await Promise.all([
      readTransferQueues(ctx.ports),
      readColleagues(ctx.ports, { agentId: ctx.person.id }),
    ]);
    return { queues, colleagues };
  }),

  /** Sends it to a queue, from the agent who has it or is offered it, or from another queue. */
  assignToQueue: procedureFor('conversation:message:assign')
    .input(z.object({ conversationId: id, queueId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await reassignToQueue(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),

  /** Takes it from the agent who has it or is offered it, or from the line; it rings at the other agent. */
  assignToAgent: procedureFor('conversation:message:assign')
    .input(z.object({ conversationId: id, toAgentId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await reassignToAgent(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),

  /** Says something to the agent that the guest never sees. */
  whisper: procedureFor('conversation:message:coach')
    .input(z.object({ conversationId: id, text }))
    .mutation(async ({ ctx, input }) => {
      done(await whisper(ctx.ports, { ...input, byId: ctx.person.id, byName: ctx.person.name }));
    }),
});
