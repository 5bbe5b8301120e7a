import { z } from 'zod';
import { event, type Frame, frame, response } from './frame.ts';

/** The session's time is over: comes by itself at that moment, and answers echo afterwards (guest API, sections 3.3 and 3.11). */
export const sessionExpiredEvent = frame('SessionExpiredEvent', z.object({}));

export type SessionExpiredEventFrame = Frame<'SessionExpiredEvent', Record<string, never>>;

/** The answer to an echo. */
export function sessionExpiredAnswerFrame(tracingId: string | undefined): SessionExpiredEventFrame {
  return response('SessionExpiredEvent', {}, tracingId);
}

export function sessionExpiredEventFrame(): SessionExpiredEventFrame {
  return event('SessionExpiredEvent', {});
}
