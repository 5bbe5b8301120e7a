import type { Instant } from '@rejoin/core/instant';
import type { GuestPorts } from './guest-ports.ts';

/** A session's room. */
type Told = { readonly lastActivityAt: Instant };

/** The latest time that each was told of. */
const latest = new WeakMap<Told, Instant>();

export function noteTold(room: Told, at: Instant): void {
  latest.set(room, Math.max(at, latest.get(room) ?? at));
}

/**
 * Id and time of something that no log keeps. The time lies after everything that the session was told here: clients order by
 * time, and know by it what they have seen (guest API, section 3.2).
 */
export function unkept(
  room: Told,
  { newId, clock }: Pick<GuestPorts, 'newId' | 'clock'>,
): { readonly id: string; readonly at: Instant } {
  const at = Math.max(clock(), (latest.get(room) ?? room.lastActivityAt) + 1);
  noteTold(room, at);
  return { id: newId().replaceAll('-', ''), at };
}
