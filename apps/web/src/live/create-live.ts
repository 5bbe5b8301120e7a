import { type Browser, followBrowser } from './follow-browser.ts';
import { followNews } from './follow-news.ts';
import { type LiveState, liveStateOf } from './live-state.ts';
import { createLiveStore } from './live-store.ts';
import { newId } from './new-id.ts';
import { createLineNotes } from './note-line.ts';
import { onceLive } from './once-live.ts';
import { openLine } from './open-line.ts';
import type { Outgoing } from './outgoing.ts';
import { createSender } from './sender.ts';
import { createTypingTeller } from './tell-typing.ts';
import { createThreadReader } from './thread-reader.ts';
import type { AgentNews, Inbox } from './wire.ts';

/** How long to wait before an answer of unknown fate is sent again, in milliseconds. */
const AGAIN_MS = 1000;

export type Live = ReturnType<typeof createLive>;

/** What the workspace knows, and the line over which it hears of more. `serverTime` is when the server made `inbox`. */
export function createLive(inbox: Inbox, serverTime: number) {
  const store = createLiveStore(liveStateOf(inbox, { server: serverTime, here: Date.now() }));
  const { read, dispatch, subscribe } = store;
  const { lost, networkChanged } = createLineNotes(store, () => navigator.onLine);
  const signedOut = () => {
    dispatch({ type: 'line', line: 'signedOut' });
    close();
  };
  const { api, close } = openLine({ onceLive: (tell) => onceLive(store, tell), onLost: lost, onSignedOut: signedOut });
  const listeners = new Set<(news: AgentNews) => void>();
  const onNews = (news: AgentNews) => {
    for (const listener of listeners) listener(news);
  };
  const flush = createSender({
    read,
    dispatch,
    later: (again) => setTimeout(again, AGAIN_MS),
    now: Date.now,
    send: ({ audience, conversationId, clientMessageId, text, files }) =>
      audience === 'colleagues'
        ? api.agent.note.mutate({ conversationId, clientMessageId, text })
        : api.agent.answer.mutate({ conversationId, clientMessageId, text, attachmentIds: files.map(({ id }) => id) }),
  });

  const write = (written: Written) => dispatch({ type: 'written', outgoing: outgoingOf(read(), written) });
  const typing = createTypingTeller({ read, now: Date.now, tell: (which) => api.agent.typing.mutate(which) });
  let browser: Browser | undefined;

  return {
    api,
    read,
    subscribe,
    ...createThreadReader(store, api),
    /** Stays on the line until the returned function is called. */
    start(): () => void {
      browser = followBrowser({ network: networkChanged, signedOut });
      const ends = [
        subscribe(flush),
        followNews(store, api, { agentId: inbox.status.agentId, onLost: lost, onOver: signedOut, onNews }),
        browser.stop,
        close,
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    /** Ends the line of every tab: their agent has signed out in this one. */
    signedOut(): void {
      browser?.tellSignedOut();
      signedOut();
    },
    /** Calls `listener` with each item of news before the state has it, until the returned function is called. */
    onNews(listener: (news: AgentNews) => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Shows the answer at once and sends it as soon as the line allows. */
    answer(conversationId: string, message: Pick<Outgoing, 'text' | 'files'>): void {
      typing.answered(conversationId);
      write({ ...message, conversationId, audience: 'guest' });
    },
    /** The same with a note, which the guest never sees. */
    note: (conversationId: string, text: string) => write({ text, files: [], conversationId, audience: 'colleagues' }),
    /** Call it at every change of what is being written. */
    typing: typing.typed,
    retry: (clientMessageId: string) => dispatch({ type: 'retried', clientMessageId }),
    discard: (clientMessageId: string) => dispatch({ type: 'discarded', clientMessageId }),
  };
}

type Written = Pick<Outgoing, 'conversationId' | 'audience' | 'text' | 'files'>;

function outgoingOf({ threads, skew }: LiveState, written: Written): Outgoing {
  const after = threads.get(written.conversationId)?.entries.at(-1)?.sequence ?? 0;
  return { ...written, clientMessageId: newId(), writtenAt: Date.now() - skew, after, status: 'pending' };
}
