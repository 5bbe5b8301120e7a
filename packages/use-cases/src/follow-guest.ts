import type { EndReason } from '@rejoin/core/conversation/events';
import type { GuestEntry } from '@rejoin/core/visibility/visible-to-guest';
import { guestEntries } from '@rejoin/core/visibility/visible-to-guest';
import type { Newsroom } from './newsroom.ts';
import type { ConversationLog } from './ports/conversation-log.ts';
import type { News } from './ports/news.ts';

/** What a guest's connection is told. Entries come in order, each once. */
export type GuestNews =
  | { readonly type: 'entries'; readonly conversationId: string; readonly entries: readonly GuestEntry[] }
  | { readonly type: 'ended'; readonly conversationId: string; readonly reason: EndReason }
  | { readonly type: 'upload'; readonly attachmentId: string }
  /** The agent is typing. */
  | { readonly type: 'typing'; readonly conversationId: string }
  | Extract<News, { type: 'connectionsClosed' }>
  /** Something that is not of the log may have been missed. */
  | { readonly type: 'gap' };

export type GuestFollowing = {
  readonly sessionId: string;
  /** The conversation to go on from, and how far the guest knows it; one not named is told from its beginning. */
  readonly from?: { readonly conversationId: string; readonly sequence: number };
  readonly listener: (news: GuestNews) => void;
  readonly onError: (error: unknown) => void;
};

/** Tells a guest's connection what happens in its session from now on, until the returned function is called. */
export function followGuest(
  ports: { readonly newsroom: Newsroom; readonly log: Pick<ConversationLog, 'currentOf' | 'readForward'> },
  following: GuestFollowing,
): () => void {
  const { sessionId, from, listener, onError } = following;
  const positions = new Map(from === undefined ? [] : [[from.conversationId, from.sequence]]);

  function tell(conversationId: string, entries: Parameters<typeof guestEntries>[0]): void {
    const after = positions.get(conversationId) ?? 0;
    const fresh = entries.filter(({ sequence }) => sequence > after);
    const last = fresh.at(-1);
    if (last === undefined) return;
    positions.set(conversationId, last.sequence);
    const visible = guestEntries(fresh);
    if (visible.length > 0) listener({ type: 'entries', conversationId, entries: visible });
    if (last.event.type === 'Ended') listener({ type: 'ended', conversationId, reason: last.event.reason });
  }

  async function catchUp(): Promise<void> {
    const current = await ports.log.currentOf(sessionId);
    const ids = new Set([...positions.keys(), ...(current === undefined ? [] : [current.conversationId])]);
    const behind = [...ids].map((conversationId) => ({ conversationId, after: positions.get(conversationId) ?? 0 }));
    for (const [conversationId, entries] of await ports.log.readForward(behind, 1000)) tell(conversationId, entries);
  }

  return ports.newsroom.follow([`session:${sessionId}`], {
    position: (news) => positions.get(news.conversationId) ?? 0,
    develop: ({ state, entries }) => tell(state.conversationId, entries),
    hear(news) {
      if (news.type === 'upload') listener({ type: 'upload', attachmentId: news.attachmentId });
      if (news.type === 'agentTyping') listener({ type: 'typing', conversationId: news.conversationId });
      if (news.type === 'connectionsClosed') listener(news);
      if (news.type !== 'gap') return;
      catchUp().catch(onError);
      listener(news);
    },
  });
}
