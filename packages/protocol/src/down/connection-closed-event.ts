import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

/** Clients read `reason`, the reference's schema says `reasonCode`: both are sent, or neither. */
const body = z.object({ reason: z.string().optional(), reasonCode: z.string().optional() });

/** The gateway closes this connection next: too many of the session, or the conversation was cleared (guest API, section 3.10). */
export const connectionClosedEvent = frame('ConnectionClosedEvent', body);

export type ConnectionClosedEventFrame = Frame<'ConnectionClosedEvent', z.infer<typeof body>>;

export function connectionClosedEventFrame(reason?: string): ConnectionClosedEventFrame {
  return event('ConnectionClosedEvent', reason === undefined ? {} : { reason, reasonCode: reason });
}
