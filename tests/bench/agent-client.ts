import { once } from 'node:events';
import type { LinkedNews } from '@rejoin/api/routers/agent';
import { issueTicket } from '@rejoin/auth/ticket';
import WebSocket from 'ws';
import type { End } from './line.ts';

/** An agent of the real gateway: signed in with a ticket, on queue, accepting whatever is offered, over the workspace's own line. */
export type AgentClient = End & {
  /** The text with which the guest that the agent is connected with began. */
  readonly connected: Promise<string>;
  close(): void;
};

type Reply = {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: { readonly type?: string; readonly data?: unknown };
};

const NEWS = 1;

export async function connectAgent(
  gatewayUrl: string,
  who: { readonly authSecret: string; readonly agentId: string },
): Promise<AgentClient> {
  const socket = new WebSocket(`${gatewayUrl.replace('http', 'ws')}/agent?connectionParams=1`, {
    origin: gatewayUrl,
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  socket.send(
    JSON.stringify({
      method: 'connectionParams',
      data: {
        ticket: await issueTicket(who.authSecret, { personId: who.agentId, id: 'bench', generation: 1 }, Date.now()),
      },
    }),
  );
  const connected = Promise.withResolvers<string>();
  let conversationId = '';
  let calls = NEWS;

  function call(path: string, input: object): void {
    calls += 1;
    socket.send(JSON.stringify({ id: calls, method: 'mutation', params: { path, input } }));
  }

  const client: AgentClient = {
    connected: connected.promise,
    onMessage: () => {},
    send: (text) =>
      call('agent.answer', { conversationId, clientMessageId: crypto.randomUUID(), text, attachmentIds: [] }),
    close: () => socket.close(),
  };

  function hear(news: LinkedNews): void {
    if (news.type === 'inbox') for (const row of news.inbox.rows) look(row);
    if (news.type !== 'conversation') return;
    look(news.row);
    for (const { event } of news.entries) if (event.type === 'GuestMessaged') client.onMessage(event.message.text);
  }

  function look(row: Extract<LinkedNews, { type: 'conversation' }>['row']): void {
    if (row.group === 'offered' && conversationId === '') {
      conversationId = row.conversationId;
      call('agent.accept', { conversationId });
    }
    if (row.group === 'connected') connected.resolve(row.opening);
  }

  socket.on('message', (data) => {
    const text = String(data);
    if (text === 'PING') return socket.send('PONG');
    const reply = JSON.parse(text) as Reply;
    if (reply.error !== undefined) throw new Error(`The gateway refused: ${reply.error.message}`);
    if (reply.id === NEWS && reply.result?.type === 'started') call('agent.setRoutingStatus', { status: 'onQueue' });
    if (reply.id === NEWS && reply.result?.type === 'data') hear(reply.result.data as LinkedNews);
  });
  socket.send(JSON.stringify({ id: NEWS, method: 'subscription', params: { path: 'agent.news', input: undefined } }));
  return client;
}
