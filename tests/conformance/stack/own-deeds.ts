import type { Attended } from '../desk.ts';
import type { Agent } from './own-agent.ts';

/** What an agent does in one conversation. */
export function deedsOf({ client }: Agent, conversationId: string): Omit<Attended, 'again'> {
  return {
    say: async (text) => {
      const message = { clientMessageId: crypto.randomUUID(), text, attachmentIds: [] };
      await client.agent.answer.mutate({ conversationId, ...message });
    },
    offer: async (text, content) => {
      const message = { clientMessageId: crypto.randomUUID(), text, attachmentIds: [], content };
      await client.agent.answer.mutate({ conversationId, ...message } as Parameters<
        typeof client.agent.answer.mutate
      >[0]);
    },
    show: async (picture) => {
      const file = { fileName: 'picture.png', fileType: 'image/png', fileSize: picture.length };
      const { id, url } = await client.agent.announceUpload.mutate({ conversationId, ...file });
      await fetch(url, { method: 'PUT', body: new Blob([new Uint8Array(picture)]) });
      const message = { clientMessageId: crypto.randomUUID(), text: '', attachmentIds: [id] };
      await client.agent.answer.mutate({ conversationId, ...message });
    },
    type: () => client.agent.typing.mutate({ conversationId }),
    disconnect: () => client.agent.disconnect.mutate({ conversationId }),
    async reads(text) {
      const { entries } = await client.agent.thread.query({ conversationId });
      if (!entries.some(({ event }) => event.type === 'GuestMessaged' && event.message.text === text))
        throw new Error(`the agent does not read "${text}"`);
    },
  };
}
