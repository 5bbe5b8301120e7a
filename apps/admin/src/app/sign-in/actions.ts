'use server';

import type { SignInState } from '@rejoin/ui/sign-in-form';
import { signInWith } from '../../server/sign-in.ts';

/** Signs in with what the form holds and goes where the person wanted to go. */
export async function submitSignIn(_: SignInState, form: FormData): Promise<SignInState> {
  return signInWith(form);
}
