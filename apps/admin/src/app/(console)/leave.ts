'use server';

import { signOut } from '../../server/auth.ts';

/** Ends the session. */
export async function leave(): Promise<void> {
  await signOut({ redirectTo: '/sign-in' });
}
