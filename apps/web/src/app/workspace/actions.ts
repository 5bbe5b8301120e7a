'use server';

import { signOut } from '../../server/auth.ts';

export async function signOutHere(): Promise<void> {
  await signOut({ redirectTo: '/sign-in' });
}
