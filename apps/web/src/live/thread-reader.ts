import { failureOf } from './failure.ts';
import type { LiveStore } from './live-store.ts';
import type { Api } from './open-line.ts';
import { isBehind } from './thread.ts';

/** Reads threads, one reading at a time for each. */
export function createThreadReader({ read, dispatch }: LiveStore, api: Api) {
  async function readPart(conversationId: string, part: 'latest' | 'earlier'): Promise<void> {
    const known = read().threads.get(conversationId);
    if (known?.reading !== undefined) return;
    const before = part === 'earlier' ? known?.entries[0]?.sequence : undefined;
    dispatch({ type: 'reading', conversationId, part });
    try {
      const page = await api.agent.thread.query({ conversationId, ...(before !== undefined && { before }) });
      dispatch({ type: 'read', conversationId, part, page });
    } catch (error) {
      const failed = failureOf(error) === 'notYourConversation' ? 'notYourConversation' : 'unreachable';
      dispatch({ type: 'notRead', conversationId, failed });
    }
  }

  return {
    /** Reads the latest entries when more has happened in the conversation than is known. */
    catchUp(conversationId: string): void {
      const { rows, threads } = read();
      const row = rows.get(conversationId);
      const thread = threads.get(conversationId);
      if (row === undefined || thread?.failed !== undefined || !isBehind(thread, row)) return;
      void readPart(conversationId, 'latest');
    },
    readLatest: (conversationId: string) => void readPart(conversationId, 'latest'),
    readEarlier: (conversationId: string) => void readPart(conversationId, 'earlier'),
  };
}
