import type { GuestData, HeldGuest } from '../ports/guest-data.ts';

/** How many guests are shown; whoever is not among them is looked for with more words. */
const FOUND_MAX = 50;

/** Guests of whom something is held, by what is known of them; nobody where nothing is asked for. */
export async function findGuests(
  ports: { readonly guestData: Pick<GuestData, 'find'> },
  { words }: { readonly words: string },
): Promise<readonly HeldGuest[]> {
  const wanted = words.trim();
  return wanted === '' ? [] : ports.guestData.find(wanted, FOUND_MAX);
}
