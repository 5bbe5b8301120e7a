import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

/** The guest has signed out; the gateway closes this connection next (guest API, sections 3.11 and 7.9). */
export const logoutEvent = frame('LogoutEvent', z.object({}));

export type LogoutEventFrame = Frame<'LogoutEvent', Record<string, never>>;

export function logoutEventFrame(): LogoutEventFrame {
  return event('LogoutEvent', {});
}
