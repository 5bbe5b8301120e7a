import { z } from 'zod';
import { type Frame, frame, response } from './frame.ts';

/** Answers an echo of a session whose time is over (guest API, sections 3.3 and 3.11). */
export const sessionExpiredEvent = frame('SessionExpiredEvent', z.object({}));

export type SessionExpiredEventFrame = Frame<'SessionExpiredEvent', Record<string, never>>;

export function sessionExpiredEventFrame(tracingId: string | undefined): SessionExpiredEventFrame {
  return response('SessionExpiredEvent', {}, tracingId);
}
