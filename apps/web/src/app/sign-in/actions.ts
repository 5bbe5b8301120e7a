'use server';

import { redirect } from 'next/navigation';
import { CredentialsSignin } from 'next-auth';
import { signIn } from '../../server/auth.ts';
import { lockEnd } from '../../server/lock-end.ts';
import { logFault } from '../../server/log.ts';
import { ownPath } from './own-path.ts';
import type { SignInState } from './sign-in-state.ts';

/** Signs in with what the form holds and goes where the person wanted to go. */
export async function submitSignIn(_: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '');
  try {
    await signIn('credentials', { email, password: String(form.get('password') ?? ''), redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) {
      logFault('Signing in failed', error);
      return { type: 'failed' };
    }
    return error.code === 'locked' ? { type: 'locked', until: await lockEnd(email) } : { type: 'wrong' };
  }
  redirect(ownPath(form.get('from')));
}
