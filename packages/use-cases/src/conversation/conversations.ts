import type { Clock } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { News } from '../ports/news.ts';
import { createLanes } from './lanes.ts';
import { createRecentStates } from './recent-states.ts';
import { type Appended, type Deed, type Executed, runDeeds } from './run-deeds.ts';

export type Conversations = ReturnType<typeof createConversations>;

type AppendedListener = (appended: readonly Appended[]) => void;

/**
 * The one shell around the rules: load → decide → append → publish.
 *
 * Deeds on one conversation run in the order they came; deeds that arrive together, on one conversation or on many, share one
 * append. When the log can't be written, every deed of that append fails and so does what was queued behind it on
 * the same conversations, so that messages never overtake each other. Where the rules throw, that conversation's deeds alone do.
 */
export function createConversations(ports: { readonly log: ConversationLog; readonly clock: Clock }) {
  const { log, clock } = ports;
  const states = createRecentStates(log);
  const listeners = new Set<AppendedListener>();
  const onAppended: AppendedListener = (appended) => {
    for (const listener of listeners) listener(appended);
  };
  const lanes = createLanes<Deed, Executed>({
    laneOf: (deed) => deed.conversationId,
    run: (deedsByConversation) => runDeeds({ log, clock, states, onAppended }, deedsByConversation),
  });

  return {
    /** Rejects when the log can't be written; then it may be tried again with the same `once` key. */
    execute: (deed: Deed): Promise<Executed> => lanes.add(deed),
    /** Whether something of the conversation is being written now. */
    isWriting: lanes.isRunning,
    /** When what is being written now will have come to something. */
    written: lanes.settled,
    /** The states of those that exist, from memory where they are there. */
    states: states.load,
    /** Somebody has read that the log reaches to `sequence`. */
    expect: states.expect,
    /** Calls `listener` after each commit of this process, until the returned function is called. */
    onAppended(listener: AppendedListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Drops what others have moved on. */
    hear(news: readonly News[]): void {
      for (const item of news) {
        if (item.type === 'conversation') states.expect(item.conversationId, item.sequence);
        if (item.type === 'erased') for (const id of item.conversationIds) states.drop(id);
        if (item.type === 'gap') states.dropAll();
      }
    },
  };
}
