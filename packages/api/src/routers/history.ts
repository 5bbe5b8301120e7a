import { visibleInReading } from '@rejoin/core/history/reading';
import { findPastAttachment } from '@rejoin/use-cases/attachments/find-past-attachment';
import { readEarlier } from '@rejoin/use-cases/history/read-earlier';
import { readPastThread } from '@rejoin/use-cases/history/read-past-thread';
import { searchMessages } from '@rejoin/use-cases/history/search-messages';
import { z } from 'zod';
import type { SignedInPerson } from '../context.ts';
import { id, instant, ordinal, text } from '../inputs/scalars.ts';
import { linkedEntry } from '../linked-entry.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

/** How many conversations of a guest's past come at once. */
const EARLIER_PAGE = 10;
/** How many entries of a thread come at once. */
const THREAD_PAGE = 100;

/** How many messages that are found come at once. */
const FOUND_PAGE = 20;

/** Which conversation, and the one of the same guest that is in front of whoever reads. */
const past = z.object({ conversationId: id, besideId: id.exactOptional() });

function readerOf(person: SignedInPerson) {
  return { agentId: person.id, mayMonitor: person.permissions.has('conversation:message:monitor') };
}

/** Conversations that are not in front of whoever reads; who may read which is the rule of `core/history/reading`. */
export const historyRouter = router({
  /** What else the guest of a conversation has talked about; newest first. */
  earlier: procedureFor('conversation:webmessaging:view')
    .input(z.object({ conversationId: id, cursor: z.object({ at: instant, conversationId: id }).exactOptional() }))
    .query(async ({ ctx, input: { conversationId, cursor } }) => {
      const after = cursor === undefined ? {} : { after: cursor };
      const wanted = { reader: readerOf(ctx.person), conversationId, limit: EARLIER_PAGE, ...after };
      return done(await readEarlier(ctx.ports, wanted)).page;
    }),

  /** The latest entries of a conversation, or those before `before`; oldest first. */
  thread: procedureFor('conversation:webmessaging:view')
    .input(past.extend({ before: ordinal.exactOptional() }))
    .query(async ({ ctx, input }) => {
      const wanted = { ...input, reader: readerOf(ctx.person), limit: THREAD_PAGE };
      const { reading, ...thread } = done(await readPastThread(ctx.ports, wanted)).thread;
      const entries = thread.entries.map((entry) => linkedEntry(entry, ctx, (each) => visibleInReading(each, reading)));
      return { ...thread, entries };
    }),

  /** Messages in which all the words are, of the conversations that whoever asks has had a leg in; newest first. */
  search: procedureFor('conversation:webmessaging:view')
    .input(
      z.object({
        query: text,
        cursor: z.object({ at: instant, conversationId: id, sequence: ordinal }).exactOptional(),
      }),
    )
    .query(({ ctx, input: { query, cursor } }) =>
      searchMessages(ctx.ports, {
        agentId: ctx.person.id,
        query,
        limit: FOUND_PAGE,
        ...(cursor === undefined ? {} : { after: cursor }),
      }),
    ),

  /** A fresh address of a file whose earlier one has expired. */
  attachmentUrl: procedureFor('conversation:webmessaging:view')
    .input(past.extend({ attachmentId: id }))
    .query(async ({ ctx, input: { attachmentId, ...wanted } }) => {
      done(await findPastAttachment(ctx.ports, { ...wanted, reader: readerOf(ctx.person), id: attachmentId }));
      return { url: ctx.downloadUrl(attachmentId) };
    }),
});
