import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

/** The guest has ended the conversation for good (guest API, section 7.6). */
export const sessionClearedEvent = frame('SessionClearedEvent', z.object({}));

export type SessionClearedEventFrame = Frame<'SessionClearedEvent', Record<string, never>>;

export function sessionClearedEventFrame(): SessionClearedEventFrame {
  return event('SessionClearedEvent', {});
}
