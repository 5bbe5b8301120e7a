import type { ShownPlace } from '@rejoin/core/conversation/shown-place';
import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';

const body = z.object({
  /** 1 for the next; absent: the guest does not wait, or how far behind is not known. */
  place: z.int().optional(),
  /** In how many minutes at most it is mostly their turn; absent: nothing can be said. */
  minutes: z.int().optional(),
});

/** Ours: the guest's place in the queue, for a client that asked for it. */
export const queuePlaceEvent = frame('QueuePlaceEvent', body);

export type QueuePlaceEventFrame = Frame<'QueuePlaceEvent', z.infer<typeof body>>;

export function queuePlaceEventFrame(shown: ShownPlace | undefined): QueuePlaceEventFrame {
  return event('QueuePlaceEvent', { ...shown });
}
