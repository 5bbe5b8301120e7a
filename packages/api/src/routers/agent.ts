import type { Entry } from '@rejoin/core/conversation/events';
import type { InboxRow } from '@rejoin/core/inbox/inbox-row';
import { CHOSEN_PRESENCES } from '@rejoin/core/presence/presence';
import { visibleToAgent } from '@rejoin/core/visibility/visible-to-agent';
import { announceAgentUpload } from '@rejoin/use-cases/attachments/announce-agent-upload';
import { findAttachment } from '@rejoin/use-cases/attachments/find-attachment';
import { addNote } from '@rejoin/use-cases/conversation/add-note';
import { answerGuest } from '@rejoin/use-cases/conversation/answer-guest';
import { isAgentMessageStored } from '@rejoin/use-cases/conversation/is-agent-message-stored';
import { readThread } from '@rejoin/use-cases/conversation/read-thread';
import { keepDraft } from '@rejoin/use-cases/drafts/keep-draft';
import { readDrafts } from '@rejoin/use-cases/drafts/read-drafts';
import { readInbox } from '@rejoin/use-cases/inbox/read-inbox';
import { acceptOffer } from '@rejoin/use-cases/leg/accept-offer';
import { declineOffer } from '@rejoin/use-cases/leg/decline-offer';
import { disconnectConversation } from '@rejoin/use-cases/leg/disconnect-conversation';
import { type AgentNews, followAgent } from '@rejoin/use-cases/news/follow-agent';
import { changePresence } from '@rejoin/use-cases/presence/change-presence';
import { changeRoutingStatus } from '@rejoin/use-cases/presence/change-routing-status';
import { reportAgentTyping } from '@rejoin/use-cases/typing/report-agent-typing';
import { z } from 'zod';
import type { ApiContext, SignedInPerson } from '../context.ts';
import { messageContent } from '../inputs/message-content.ts';
import { id, ordinal, text } from '../inputs/scalars.ts';
import { type LinkedEntry, linkedEntry } from '../linked-entry.ts';
import { done, refuse } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** How many entries of a thread one query brings. */
const THREAD_PAGE = 100;
/** How many files may go with one answer. */
const ATTACHMENTS_MAX = 10;

/** For whom a message is. */
const audience = z.enum(['guest', 'colleagues']);

/** What the live stream says; entries with their files' addresses. */
export type LinkedNews =
  | Exclude<AgentNews, { type: 'conversation' }>
  | (Omit<Extract<AgentNews, { type: 'conversation' }>, 'entries'> & { readonly entries: readonly LinkedEntry[] });

/** Asked as a function: of a schema tRPC wants a promise, for which zod goes a longer way, and every answer goes it. */
const answer = z.object({
  conversationId: id,
  clientMessageId: id,
  text,
  attachmentIds: z.array(id).max(ATTACHMENTS_MAX).readonly(),
  /** Quick replies, a card, a picker or a form; goes without files. */
  content: messageContent.exactOptional(),
});

type AgentContext = ApiContext & { readonly person: SignedInPerson };

function linkedForAgent(
  { entries, row }: { readonly entries: readonly Entry[]; readonly row: InboxRow },
  ctx: AgentContext,
): LinkedEntry[] {
  const reader = { ...row, agentId: ctx.person.id };
  return entries.map((each) => linkedEntry(each, ctx, (entry) => visibleToAgent(entry, reader)));
}

export const agentRouter = router({
  inbox: procedureFor('conversation:webmessaging:view').query(async ({ ctx }) => {
    const inbox = await readInbox(ctx.ports, { agentId: ctx.person.id });
    if (inbox === undefined) throw refuse('notAnAgent');
    return inbox;
  }),

  /** The latest entries of a conversation, or those before `before`; oldest first. */
  thread: procedureFor('conversation:webmessaging:view')
    .input(z.object({ conversationId: id, before: ordinal.optional() }))
    .query(async ({ ctx, input: { conversationId, before } }) => {
      const page = { ...(before === undefined ? {} : { before }), limit: THREAD_PAGE };
      const thread = done(await readThread(ctx.ports, { agentId: ctx.person.id, conversationId, ...page }));
      return { ...thread, entries: linkedForAgent(thread, ctx) };
    }),

  /** Everything that concerns the agent, live: first the whole inbox, then what changes. */
  news: procedureFor('conversation:webmessaging:view').subscription(async function* ({
    ctx,
    signal,
  }): AsyncGenerator<LinkedNews, void, void> {
    if (ctx.newsroom === undefined || signal === undefined) throw refuse('notLiveHere');
    const ports = { ...ctx.ports, newsroom: ctx.newsroom };
    for await (const news of followAgent(ports, { agentId: ctx.person.id, signal })) {
      if (news.type !== 'conversation') yield news;
      else yield { ...news, entries: linkedForAgent(news, ctx) };
    }
    if (!signal.aborted) throw refuse('notAnAgent');
  }),

  accept: procedureFor('conversation:webmessaging:accept')
    .input(z.object({ conversationId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await acceptOffer(ctx.ports, { ...input, agentId: ctx.person.id, agentName: ctx.person.name }));
    }),

  decline: procedureFor('conversation:webmessaging:accept')
    .input(z.object({ conversationId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await declineOffer(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  /** Sends a message to the guest; stored once under `clientMessageId`, however often it is sent. */
  answer: procedureFor('conversation:webmessaging:create')
    .input(answer.parse)
    .mutation(async ({ ctx, input }) => {
      const agent = { agentId: ctx.person.id, agentName: ctx.person.name };
      const answered = done(await answerGuest(ctx.ports, { ...input, ...agent }));
      return { sequence: answered.type === 'done' ? answered.state.sequence : answered.sequence };
    }),

  /** Writes something down for colleagues, which the guest never sees; stored once under `clientMessageId`, like an answer. */
  note: procedureFor('conversation:webmessaging:create')
    .input(z.object({ conversationId: id, clientMessageId: id, text }))
    .mutation(async ({ ctx, input }) => {
      const agent = { agentId: ctx.person.id, agentName: ctx.person.name };
      const noted = done(await addNote(ctx.ports, { ...input, ...agent }));
      return { sequence: noted.type === 'done' ? noted.state.sequence : noted.sequence };
    }),

  /** Whether what this agent sent under the id is stored, when the answer was lost and it is not to be sent again. */
  isStored: procedureFor('conversation:webmessaging:view')
    .input(z.object({ clientMessageId: id, audience }))
    .query(({ ctx, input }) => isAgentMessageStored(ctx.ports, { ...input, agentId: ctx.person.id })),

  /** What I have written but not sent, at whatever device; nobody else reads it. */
  drafts: procedureFor('conversation:webmessaging:view').query(({ ctx }) =>
    readDrafts(ctx.ports, { agentId: ctx.person.id }),
  ),

  /** Keeps it for my other devices; without text there is none any more. Left out where the conversation is not mine. */
  keepDraft: procedureFor('conversation:webmessaging:create')
    .input(z.object({ conversationId: id, audience, text }))
    .mutation(({ ctx, input }) => keepDraft(ctx.ports, { ...input, agentId: ctx.person.id })),

  /** Lets the guest see that the agent is typing, where the configuration shows it; more often than every 5 s it is left out. */
  typing: procedureFor('conversation:webmessaging:create')
    .input(z.object({ conversationId: id }))
    .mutation(async ({ ctx, input }) => {
      done(await reportAgentTyping(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  /** Ends the agent's leg; the guest may rejoin. `wrapUp` asks for after-call work where the queue leaves that to the agent. */
  disconnect: procedureFor('conversation:communication:disconnect')
    .input(z.object({ conversationId: id, wrapUp: z.boolean().default(false) }))
    .mutation(async ({ ctx, input }) => {
      done(await disconnectConversation(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  setRoutingStatus: procedureFor('routing:agent:onQueue')
    .input(z.object({ status: z.enum(['onQueue', 'offQueue']) }))
    .mutation(async ({ ctx, input }) => {
      done(await changeRoutingStatus(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  /** What I am doing, for colleagues and supervisors to see. Anything but available takes me off queue. */
  setPresence: procedureFor('conversation:webmessaging:view')
    .input(z.object({ presence: z.enum(CHOSEN_PRESENCES) }))
    .mutation(async ({ ctx, input }) => {
      done(await changePresence(ctx.ports, { ...input, agentId: ctx.person.id }));
    }),

  /** Announces a file for a conversation; its bytes are then PUT to `url`. */
  announceUpload: procedureFor('conversation:webmessaging:create')
    .input(z.object({ conversationId: id, fileName: text, fileType: text, fileSize: z.int().min(0) }))
    .mutation(async ({ ctx, input }) => {
      const announced = done(await announceAgentUpload(ctx.ports, { ...input, agentId: ctx.person.id }));
      return { id: announced.id, url: ctx.uploadUrl(announced.id) };
    }),

  /** A fresh address of a file whose earlier one has expired. */
  attachmentUrl: procedureFor('conversation:webmessaging:view')
    .input(z.object({ conversationId: id, attachmentId: id }))
    .query(async ({ ctx, input: { conversationId, attachmentId } }) => {
      done(await findAttachment(ctx.ports, { agentId: ctx.person.id, conversationId, id: attachmentId }));
      return { url: ctx.downloadUrl(attachmentId) };
    }),
});
