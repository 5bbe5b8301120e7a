import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type ConnectionWatch, createConnectionWatch, messageIn, type SessionWatch } from './session-watch.ts';
import { type Frame, type FrameClass, readFrame } from './wire/frames.ts';
import type { Message } from './wire/message.ts';

/** How long a host may take to answer. */
const PATIENCE_MS = 10_000;

export type Handshake = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

/** A strict client of one connection: it checks whatever comes, and remembers what was wrong. */
export type Guest = {
  readonly token: string;
  readonly deploymentId: string;
  readonly socket: WebSocket;
  /** What a strict client would have failed on. */
  readonly problems: readonly string[];
  /** Everything that came. */
  readonly frames: readonly Frame[];
  /** The code with which the connection ended. */
  readonly closed: Promise<number>;
  /** Sends a request as it is, with this guest's token where it names none. */
  send(request: object): void;
  sendRaw(data: string | Buffer): void;
  /** Sends a request with a mark, and gives the frame that brings the mark back, whatever it is. */
  answerTo(request: object): Promise<Frame>;
  /** The same, and fails unless the answer is of the class. */
  ask<Class extends FrameClass>(request: object, className: Class): Promise<Frame<Class>>;
  /** The next frame of the class that fits and has not been handed out yet. */
  next<Class extends FrameClass>(className: Class, fits?: (frame: Frame<Class>) => boolean): Promise<Frame<Class>>;
  /** The next message or event from the other side, or of this side's, that fits. */
  hear(fits: (message: Message) => boolean): Promise<Message>;
  /** Resolves once the host has worked off what was sent before. */
  settled(): Promise<void>;
};

type Opening = Handshake & { readonly token: string; readonly deploymentId: string; readonly watch: SessionWatch };

/** Opens a connection, or rejects with the HTTP status that refused it. */
export async function connectGuest({ url, headers, token, deploymentId, watch }: Opening): Promise<Guest> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, handshakeTimeout: PATIENCE_MS });
  const noted = createConnectionWatch(watch);
  const heard = listen(socket, noted);
  await opened(socket);

  const send = (request: object) => {
    const whole = { token, ...request };
    noted.note(whole);
    socket.send(JSON.stringify(whole));
  };
  const answerTo = (request: object) => {
    const marked = { tracingId: crypto.randomUUID(), ...request };
    send(marked);
    return heard.take(
      (each) => each.tracingId === marked.tracingId,
      `an answer to ${JSON.stringify(request).slice(0, 120)}`,
    );
  };
  const ask: Guest['ask'] = async (request, className) => {
    const frame = await answerTo(request);
    if (frame.class !== className) throw new Error(`expected ${className}, got ${JSON.stringify(frame).slice(0, 300)}`);
    return frame as Frame<typeof className>;
  };
  return {
    token,
    deploymentId,
    socket,
    problems: heard.problems,
    frames: heard.frames,
    closed: heard.closed,
    send,
    sendRaw: (data) => socket.send(data),
    answerTo,
    ask,
    next: (className, fits = () => true) =>
      heard.take(
        (frame) => frame.class === className && fits(frame as never),
        `a frame of class ${className}`,
      ) as never,
    async hear(fits) {
      const frame = await heard.take((each) => {
        const message = messageIn(each);
        return message !== undefined && fits(message);
      }, 'a message');
      return frame.body as Message;
    },
    settled: async () => void (await ask({ action: 'getJwt' }, 'JwtResponse')),
  };
}

/** The status with which a handshake is answered; 101 when it is let through. */
export function handshakeStatus({ url, headers }: Handshake): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { headers, handshakeTimeout: PATIENCE_MS });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}

function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      reject(new Error(`the handshake was refused with ${response.statusCode}`));
    });
  });
}

function listen(socket: WebSocket, { judge }: ConnectionWatch) {
  const frames: Frame[] = [];
  const unread: Frame[] = [];
  const problems: string[] = [];
  let arrived = Promise.withResolvers<void>();

  function hear(data: Buffer, isBinary: boolean): void {
    const read = isBinary ? 'is binary' : readFrame(data.toString('utf8'));
    const problem = typeof read === 'string' ? read : judge(read);
    if (problem !== undefined) problems.push(`A frame ${problem}`);
    if (typeof read !== 'string') {
      frames.push(read);
      unread.push(read);
    }
    arrived.resolve();
    arrived = Promise.withResolvers();
  }

  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', hear);
  socket.on('error', () => {});

  async function take(fits: (frame: Frame) => boolean, what: string): Promise<Frame> {
    const timer = new AbortController();
    const late = delay(PATIENCE_MS, 'late', { signal: timer.signal }).catch(() => 'late');
    try {
      for (;;) {
        const index = unread.findIndex(fits);
        const [found] = index < 0 ? [] : unread.splice(index, 1);
        if (found !== undefined) return found;
        const [problem] = problems;
        if (problem !== undefined) throw new Error(problem);
        const gone = socket.readyState !== socket.OPEN;
        if (gone || (await Promise.race([arrived.promise, closed, late])) === 'late')
          throw new Error(`${what} did not come${gone ? ': the connection is closed' : ''}; came: ${summary(frames)}`);
      }
    } finally {
      timer.abort();
    }
  }

  return { frames, problems, closed, take };
}

function summary(frames: readonly Frame[]): string {
  if (frames.length === 0) return 'nothing';
  return frames
    .slice(-4)
    .map((frame) => JSON.stringify(frame).slice(0, 160))
    .join(' | ');
}
