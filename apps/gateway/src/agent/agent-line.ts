import type { ApiContext } from '@rejoin/api/context';
import { appRouter } from '@rejoin/api/router';
import {
  callTRPCProcedure,
  getErrorShape,
  getTRPCErrorFromUnknown,
  TRPCError,
  type TRPCProcedureType,
} from '@trpc/server';
import { parseTRPCMessage, type TRPCClientOutgoingMessage } from '@trpc/server/rpc';

/** What a line lies on. */
export type AgentWire = {
  readonly write: (text: string) => void;
  /** Closes the socket, after what was written. */
  readonly hangUp: () => void;
  /** Rejects when the ticket is not valid. */
  readonly contextFor: (ticket: string | undefined) => Promise<ApiContext>;
};

export type AgentLine = {
  readonly hear: (text: string) => void;
  /** The socket is gone: nobody wants to be told anything any more. */
  readonly end: () => void;
};

type Request = Exclude<TRPCClientOutgoingMessage, { method: 'subscription.stop' }>;
type RequestId = Request['id'];
type Result = { readonly type: 'data'; readonly data: unknown } | { readonly type: 'started' | 'stopped' };
type Failed = { readonly type: TRPCProcedureType | 'unknown'; readonly path?: string; readonly input?: unknown };

const { _config: config } = appRouter._def;

/**
 * One agent's line: tRPC over WebSockets as tRPC's client speaks it. The first frame shows the ticket, the others ask for
 * procedures, each by itself. tRPC's own adapter does the same at several times the work for each frame, and an agent's message
 * has three of them.
 */
export function createAgentLine({ write, hangUp, contextFor }: AgentWire): AgentLine {
  const streams = createStreams();
  let admitted: Promise<ApiContext> | undefined;
  let context: ApiContext | undefined;

  function tell(id: RequestId, result: Result): void {
    write(JSON.stringify({ id, result }));
  }

  function fail(id: RequestId, cause: unknown, { type, path, input }: Failed): void {
    const error = getTRPCErrorFromUnknown(cause);
    write(JSON.stringify({ id, error: getErrorShape({ config, error, type, path, input, ctx: context }) }));
  }

  async function admit(text: string): Promise<ApiContext> {
    try {
      context = await contextFor(ticketIn(text));
      return context;
    } catch (cause) {
      fail(null, cause, { type: 'unknown' });
      hangUp();
      throw cause;
    }
  }

  async function carryOut({ id, method, params }: Request, caller: Promise<ApiContext>): Promise<void> {
    const { path, input } = params;
    let signal: AbortSignal | undefined;
    try {
      if (method === 'subscription') signal = streams.begin(id);
      const call = { router: appRouter, path, type: method, getRawInput: async () => input, signal };
      const outcome: unknown = await callTRPCProcedure({ ...call, ctx: await caller, batchIndex: 0 });
      if (signal === undefined) tell(id, { type: 'data', data: outcome });
      else if (isStream(outcome)) await follow(id, outcome, signal);
    } catch (cause) {
      fail(id, cause, { type: method, path, input });
    } finally {
      if (signal !== undefined) streams.forget(id);
    }
  }

  /** Tells everything that comes, until the procedure sees by its signal that nobody wants it any more. */
  async function follow(id: RequestId, news: AsyncIterable<unknown>, { aborted }: AbortSignal): Promise<void> {
    if (!aborted) {
      tell(id, { type: 'started' });
      for await (const data of news) tell(id, { type: 'data', data });
    }
    tell(id, { type: 'stopped' });
  }

  return {
    hear(text) {
      if (admitted === undefined) {
        admitted = admit(text);
        // Whoever asks for something is told by it as well.
        admitted.catch(() => {});
        return;
      }
      try {
        const frame: unknown = JSON.parse(text);
        for (const each of Array.isArray(frame) ? frame : [frame]) {
          const message = parseTRPCMessage(each, config.transformer);
          if (message.method === 'subscription.stop') streams.stop(message.id);
          else void carryOut(message, admitted);
        }
      } catch (cause) {
        fail(null, new TRPCError({ code: 'PARSE_ERROR', cause }), { type: 'unknown' });
      }
    },
    end: streams.stopAll,
  };
}

/** What is told until it is stopped: from when it is asked for, as it may be stopped before there is anything to tell. */
function createStreams() {
  const streams = new Map<RequestId, AbortController>();
  return {
    begin(id: RequestId): AbortSignal {
      if (streams.has(id)) throw new TRPCError({ code: 'BAD_REQUEST', message: `Duplicate id ${id}` });
      const stream = new AbortController();
      streams.set(id, stream);
      return stream.signal;
    },
    stop: (id: RequestId): void => streams.get(id)?.abort(),
    forget: (id: RequestId): void => void streams.delete(id),
    stopAll(): void {
      for (const stream of streams.values()) stream.abort();
    },
  };
}

/** The ticket in the frame with the connection's parameters. */
function ticketIn(text: string): string | undefined {
  try {
    const { data } = JSON.parse(text);
    return typeof data?.ticket === 'string' ? data.ticket : undefined;
  } catch {
    return undefined;
  }
}

function isStream(outcome: unknown): outcome is AsyncIterable<unknown> {
  return typeof outcome === 'object' && outcome !== null && Symbol.asyncIterator in outcome;
}
