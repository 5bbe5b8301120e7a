import type { Instant } from '@rejoin/core/instant';
import type { GuestPorts } from './guest-ports.ts';
import type { Room } from './rooms.ts';

/** The latest time that each session was told of here. */
const latest = new WeakMap<Room, Instant>();

export function noteTold(room: Room, at: Instant): void {
  latest.set(room, Math.max(at, latest.get(room) ?? at));
}

/**
 * Id and time of something that no log keeps. The time lies after everything that the session was told here: clients order by
 * time, and know by it what they have seen (guest API, section 3.2).
 */
export function unkept(
  room: Room,
  { newId, clock }: Pick<GuestPorts, 'newId' | 'clock'>,
): { readonly id: string; readonly at: Instant } {
  const at = Math.max(clock(), (latest.get(room) ?? 0) + 1);
  noteTold(room, at);
  return { id: newId().replaceAll('-', ''), at };
}
