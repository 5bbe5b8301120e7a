import type { Frame } from './wire/frames.ts';
import type { Message } from './wire/message.ts';

type Told = { readonly id: string; readonly time: number };

/** What a strict client remembers of a session, over all its connections. */
export type SessionWatch = {
  readonly byId: Map<string, Told>;
  readonly byTime: Map<number, string>;
  /** The marks that the session's own requests carried. */
  readonly tracingIds: Set<string>;
};

/** What a strict client remembers of one connection. */
export type ConnectionWatch = {
  /** It has sent this. */
  readonly note: (request: object) => void;
  /** What is wrong with a frame. */
  readonly judge: (frame: Frame) => string | undefined;
};

export function createSessionWatch(): SessionWatch {
  return { byId: new Map(), byTime: new Map(), tracingIds: new Set() };
}

/** The message in a frame; undefined in every other frame, and in the answer to echo. */
export function messageIn(frame: Frame): Message | undefined {
  return frame.class === 'StructuredMessage' && 'channel' in frame.body ? frame.body : undefined;
}

/**
 * Looks at the frames of one connection the way clients do that sort and tell messages apart by their time, and take a mark for
 * their own (guest API, sections 1.5 and 3.2), and know nothing of the place in the queue unless they have asked for it.
 */
export function createConnectionWatch(session: SessionWatch): ConnectionWatch {
  let latest = 0;
  let asksForPlace = false;

  function mark(frame: Frame, message: Message | undefined): string | undefined {
    if (frame.tracingId === undefined) return undefined;
    if (message?.direction === 'Outbound') return 'has a tracingId though it is outbound';
    if (frame.type === 'message' && message === undefined) return 'has a tracingId though nobody asked for it';
    return session.tracingIds.has(frame.tracingId)
      ? undefined
      : `has a tracingId that no request had: ${frame.tracingId}`;
  }

  function place({ id, channel }: Message): string | undefined {
    const time = Date.parse(channel.time);
    const known = session.byId.get(id);
    if (known !== undefined) return known.time === time ? undefined : `is ${id} with another time than before`;
    const namesake = session.byTime.get(time);
    if (namesake !== undefined) return `has the channel.time of another message: ${channel.time} of ${namesake}`;
    session.byId.set(id, { id, time });
    session.byTime.set(time, id);
    const before = latest;
    latest = Math.max(latest, time);
    return time > before ? undefined : `has an earlier channel.time than the message before: ${channel.time}`;
  }

  return {
    note(request) {
      const tracingId = 'tracingId' in request ? request.tracingId : undefined;
      if (typeof tracingId === 'string' || typeof tracingId === 'number') session.tracingIds.add(`${tracingId}`);
      if ('queuePlace' in request && request.queuePlace === true) asksForPlace = true;
    },
    judge(frame) {
      if (frame.class === 'QueuePlaceEvent' && !asksForPlace) return 'tells a place in the queue that nobody asked for';
      const message = messageIn(frame);
      return mark(frame, message) ?? (message && place(message));
    },
  };
}
