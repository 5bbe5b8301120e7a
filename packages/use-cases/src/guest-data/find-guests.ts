import { FOUND_MAX } from '@rejoin/core/guest-data/held';
import type { GuestData, HeldGuest } from '../ports/guest-data.ts';

/** Guests of whom something is held, by what is known of them; nobody where nothing is asked for. */
export async function findGuests(
  ports: { readonly guestData: Pick<GuestData, 'find'> },
  { words }: { readonly words: string },
): Promise<readonly HeldGuest[]> {
  const wanted = words.trim();
  return wanted === '' ? [] : ports.guestData.find(wanted, FOUND_MAX);
}
