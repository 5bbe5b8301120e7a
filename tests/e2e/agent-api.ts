import type { Page } from '@playwright/test';
import type { AppRouter } from '@rejoin/api/router';
import type { MessageContent } from '@rejoin/core/conversation/content';
import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';

/** Sends an answer of the agent who is signed in on `page` over the API, which can say more than the composer. */
export async function answerWith(
  page: Page,
  answer: { readonly text?: string; readonly content: readonly MessageContent[] },
): Promise<void> {
  const { origin } = new URL(page.url());
  const cookies = await page.context().cookies(origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const queries = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/api/trpc`, headers: { cookie } })],
  });
  const [{ ticket, gatewayUrl }, { rows }] = await Promise.all([
    queries.session.ticket.query(),
    queries.agent.inbox.query(),
  ]);
  const connected = rows.find(({ group }) => group === 'connected');
  if (connected === undefined) throw new Error('The agent is connected with nobody.');
  const socket = createWSClient({
    url: `${gatewayUrl.replace(/^http/, 'ws')}/agent`,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    connectionParams: { ticket },
  });
  const { text = '', content } = answer;
  const { conversationId } = connected;
  await createTRPCClient<AppRouter>({ links: [wsLink<AppRouter>({ client: socket })] }).agent.answer.mutate({
    conversationId,
    clientMessageId: crypto.randomUUID(),
    text,
    attachmentIds: [],
    content: [...content],
  });
  await socket.close();
}
