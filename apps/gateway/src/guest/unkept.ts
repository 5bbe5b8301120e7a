import type { Instant } from '@rejoin/core/instant';
import type { GuestPorts } from './guest-ports.ts';

/** A session's room. */
type Told = { readonly lastActivityAt: Instant };

/** The latest time that each was told of. */
const latest = new WeakMap<Told, Instant>();

export function noteTold(room: Told, at: Instant): void {
  latest.set(room, Math.max(at, latest.get(room) ?? at));
}

/** The latest time that the session was told of here; before the first, that of its latest message. */
export function toldAt(room: Told): Instant {
  return latest.get(room) ?? room.lastActivityAt;
}

type Unkept = { readonly id: string; readonly at: Instant };

/**
 * Id and time of something that no log keeps. The time lies after everything that the session was told here: clients order by
 * time, and know by it what they have seen (guest API, section 3.2).
 */
export function unkept(room: Told, { newId, clock }: Pick<GuestPorts, 'newId' | 'clock'>): Unkept {
  const at = Math.max(clock(), toldAt(room) + 1);
  noteTold(room, at);
  return { id: newId().replaceAll('-', ''), at };
}

/** The same for what was true at `at`, by the clock of another gateway; `undefined`: what was told since says more. */
export function stillTrue(
  room: Told,
  { at, newId }: Pick<GuestPorts, 'newId'> & { readonly at: Instant },
): Unkept | undefined {
  if (at <= toldAt(room)) return undefined;
  noteTold(room, at);
  return { id: newId().replaceAll('-', ''), at };
}
