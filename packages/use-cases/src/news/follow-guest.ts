import type { EndReason, Entry } from '@rejoin/core/conversation/events';
import { isInLine } from '@rejoin/core/conversation/shown-place';
import type { Instant } from '@rejoin/core/instant';
import type { GuestEntry } from '@rejoin/core/visibility/visible-to-guest';
import { guestEntries, isLeftBehind } from '@rejoin/core/visibility/visible-to-guest';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { News } from '../ports/news.ts';
import type { Development, Follower } from './follower.ts';
import type { Newsroom } from './newsroom.ts';

/** What a guest's connection is told. Entries come in order, each once. */
export type GuestNews =
  | { readonly type: 'entries'; readonly conversationId: string; readonly entries: readonly GuestEntry[] }
  | { readonly type: 'ended'; readonly conversationId: string; readonly reason: EndReason }
  /** The guest waits in a queue from now on, or does so no longer. */
  | { readonly type: 'line'; readonly conversationId: string; readonly isInLine: boolean }
  | { readonly type: 'upload'; readonly attachmentId: string }
  /** The agent was typing then; it may come when what they typed was told already. */
  | { readonly type: 'typing'; readonly conversationId: string; readonly at: Instant }
  | Extract<News, { type: 'connectionsClosed' | 'sessionClosed' }>
  /** Nothing is held about the guest any more, and the session is gone. */
  | { readonly type: 'erased' }
  /** Something that is not of the log may have been missed. */
  | { readonly type: 'gap' };

export type GuestFollowing = {
  readonly sessionId: string;
  /** The conversation to go on from, and how far the guest knows it; one not named is told from its beginning, unless it is left behind. */
  readonly from?: { readonly conversationId: string; readonly sequence: number; readonly inLine: boolean };
  readonly listener: (news: GuestNews) => void;
  readonly onError: (error: unknown) => void;
};

/** What was missed is read again after this time when it could not be read, ms. */
const AGAIN_MS = 1000;

type Ports = { readonly newsroom: Newsroom; readonly log: Pick<ConversationLog, 'currentOf' | 'readForward'> };

/** Tells a guest's connection what happens in its session from now on, until the returned function is called. */
export function followGuest(ports: Ports, following: GuestFollowing): () => void {
  const follower = new GuestFollower(ports, following);
  const unfollow = ports.newsroom.follow([`session:${following.sessionId}`], follower);
  return () => {
    follower.stop();
    unfollow();
  };
}

/** A class, because there are as many as guests: they share their functions. */
class GuestFollower implements Follower {
  readonly #log: Ports['log'];
  readonly #following: GuestFollowing;
  /** How far the guest knows each conversation; absent while there is none. */
  #positions: Map<string, number> | undefined;
  /** The conversation in which the guest waits in a queue. */
  #inLine: string | undefined;
  /** Until what was missed is read again. */
  #again: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor({ log }: Pick<Ports, 'log'>, following: GuestFollowing) {
    this.#log = log;
    this.#following = following;
    const { from } = following;
    if (from === undefined) return;
    this.#positions = new Map([[from.conversationId, from.sequence]]);
    if (from.inLine) this.#inLine = from.conversationId;
  }

  position({ conversationId }: { readonly conversationId: string }): number {
    return this.#positions?.get(conversationId) ?? 0;
  }

  /** The news that a conversation has ended may come when the guest is back already, and have its whole log with it. */
  develop({ state, entries }: Development): void {
    const isKnown = this.#positions?.has(state.conversationId) ?? false;
    if (!isKnown && isLeftBehind(state)) return;
    this.#tell(state.conversationId, entries);
    this.#tellLine(state.conversationId, isInLine(state));
  }

  hear(news: Parameters<Follower['hear']>[0]): void {
    const { listener } = this.#following;
    if (news.type === 'upload') listener({ type: 'upload', attachmentId: news.attachmentId });
    if (news.type === 'agentTyping') listener({ type: 'typing', conversationId: news.conversationId, at: news.at });
    if (news.type === 'connectionsClosed' || news.type === 'sessionClosed') listener(news);
    if (news.type === 'erased') listener({ type: 'erased' });
    if (news.type !== 'gap') return;
    this.#keepUp();
    listener(news);
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#again);
  }

  #keepUp(): void {
    clearTimeout(this.#again);
    this.#catchUp().catch((error: unknown) => {
      this.#following.onError(error);
      clearTimeout(this.#again);
      if (!this.#isOver) this.#again = setTimeout(() => this.#keepUp(), AGAIN_MS);
    });
  }

  #tell(conversationId: string, entries: readonly Entry[]): void {
    const { listener } = this.#following;
    const after = this.position({ conversationId });
    const fresh = entries.filter(({ sequence }) => sequence > after);
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.#positions ??= new Map();
    this.#positions.set(conversationId, last.sequence);
    const visible = guestEntries(fresh);
    if (visible.length > 0) listener({ type: 'entries', conversationId, entries: visible });
    if (last.event.type !== 'Ended') return;
    listener({ type: 'ended', conversationId, reason: last.event.reason });
    this.#tellLine(conversationId, false);
  }

  #tellLine(conversationId: string, waits: boolean): void {
    if (waits === (this.#inLine === conversationId)) return;
    this.#inLine = waits ? conversationId : undefined;
    this.#following.listener({ type: 'line', conversationId, isInLine: waits });
  }

  async #catchUp(): Promise<void> {
    const current = await this.#log.currentOf(this.#following.sessionId);
    const ids = new Set(this.#positions?.keys());
    if (current !== undefined) ids.add(current.conversationId);
    const behind = [...ids].map((conversationId) => ({ conversationId, after: this.position({ conversationId }) }));
    for (const [conversationId, entries] of await this.#log.readForward(behind, 1000))
      this.#tell(conversationId, entries);
    if (current === undefined) return;
    const hasMovedOn = this.position(current) > current.sequence;
    if (hasMovedOn) await this.#catchUp();
    else this.#tellLine(current.conversationId, isInLine(current));
  }
}
