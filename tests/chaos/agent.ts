import type { LinkedEntry } from '@rejoin/api/linked-entry';
import type { LinkedNews } from '@rejoin/api/routers/agent';
import { issueTicket } from '@rejoin/auth/ticket';
import { type Calls, createCalls } from './calls.ts';
import type { Party } from './guest.ts';
import { createOutbox } from './outbox.ts';
import { keepLine, type LineUse } from './persistent-line.ts';
import { createTranscript, type Said, type Transcript } from './transcript.ts';

/** An agent in one conversation. */
export type AgentParty = Party & {
  /** The conversation, and the text with which its guest began. */
  readonly connected: Promise<{ readonly conversationId: string; readonly opening: string }>;
};

type Reply = {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: { readonly type?: string; readonly data?: unknown };
};
type InboxRow = Extract<LinkedNews, { type: 'conversation' }>['row'];
type Thread = { readonly entries: readonly LinkedEntry[]; readonly more: boolean };

const NEWS = 1;
const AGAIN_MS = 300;

/**
 * An agent over the workspace's line: on queue, accepts whatever is offered, sends an answer under its id until it is stored,
 * and after each return reads the thread back to where it is known without a gap.
 */
export function openAgent(
  use: Pick<LineUse, 'gateways' | 'first' | 'chance'> & { readonly authSecret: string; readonly agentId: string },
  on: { readonly acked: (sentAt: number) => void },
): AgentParty {
  const connected = Promise.withResolvers<{ conversationId: string; opening: string }>();
  const transcript = createTranscript();
  let conversationId = '';
  let isConnected = false;
  let caughtUp = false;
  const readThread = () => readBack(calls, conversationId, { transcript, done: () => (caughtUp = true) });
  const calls = createCalls(NEWS + 1, (call) => line.send(call));
  const outbox = createOutbox({
    send: ({ id, text }) =>
      calls.make('mutation', 'agent.answer', {
        input: { conversationId, clientMessageId: id, text, attachmentIds: [] },
        done: () => outbox.acknowledge(id),
        failed: () => outbox.again(AGAIN_MS),
      }),
    giveUp: () => line.giveUp(),
    onAcked: on.acked,
  });
  const line = keepLine({
    ...use,
    path: '/agent?connectionParams=1',
    onOpen: () => void begin(),
    onLost() {
      caughtUp = false;
      calls.forget();
      outbox.lost();
    },
    onFrame: (text) => (text === 'PING' ? line.send('PONG') : hear(JSON.parse(text) as Reply)),
  });

  async function begin(): Promise<void> {
    transcript.begin();
    const ticket = await issueTicket(use.authSecret, { personId: use.agentId, id: 'chaos', generation: 1 }, Date.now());
    line.send({ method: 'connectionParams', data: { ticket } });
    listen();
  }

  function listen(): void {
    line.send({ id: NEWS, method: 'subscription', params: { path: 'agent.news', input: undefined } });
  }

  function hear({ id, error, result }: Reply): void {
    if (id !== NEWS) return calls.answered(id, { failed: error !== undefined, data: result?.data });
    // The stream ended, or could not begin.
    if (error !== undefined || result?.type === 'stopped') return calls.later(listen);
    if (result?.type === 'started' && !isConnected) goOnQueue(calls);
    if (result?.type === 'data') hearNews(result.data as LinkedNews);
  }

  function hearNews(news: LinkedNews): void {
    if (news.type === 'inbox') {
      if (isConnected) readThread();
      for (const row of news.inbox.rows) look(row);
      outbox.ready();
    }
    if (news.type !== 'conversation') return;
    look(news.row);
    for (const entry of news.entries) transcript.live({ ...saidIn(entry), own: false });
  }

  function look({ group, conversationId: id, opening }: InboxRow): void {
    if (group === 'offered') conversationId = id;
    if (group === 'offered') calls.make('mutation', 'agent.accept', { input: { conversationId } });
    if (group !== 'connected' || isConnected) return;
    isConnected = true;
    connected.resolve({ conversationId, opening });
    readThread();
  }

  const { write, acked, waiting } = outbox;
  return { connected: connected.promise, line, write, acked, waiting, caughtUp: () => caughtUp, transcript };
}

function goOnQueue(calls: Calls): void {
  const failed = () => calls.later(() => goOnQueue(calls));
  calls.make('mutation', 'agent.setRoutingStatus', { input: { status: 'onQueue' }, failed });
}

/** Reads the thread page by page back to where it is known without a gap. */
function readBack(
  calls: Calls,
  conversationId: string,
  into: { readonly transcript: Transcript; readonly done: () => void },
): void {
  function page(before: number | undefined): void {
    calls.make('query', 'agent.thread', {
      input: { conversationId, ...(before !== undefined && { before }) },
      done(data) {
        const { entries, more } = data as Thread;
        if (!into.transcript.read(entries.map(saidIn)) && more) return page(entries[0]?.sequence);
        into.transcript.complete();
        into.done();
      },
      failed: () => calls.later(() => page(before)),
    });
  }
  page(undefined);
}

function saidIn({ sequence, event }: LinkedEntry): Said {
  const text = event.type === 'GuestMessaged' || event.type === 'AgentMessaged' ? event.message.text : '';
  return { id: `${sequence}`, text, place: sequence };
}
