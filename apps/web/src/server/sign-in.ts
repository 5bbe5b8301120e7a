import 'server-only';
import { logFault } from '@rejoin/api/log-fault';
import { ownPath } from '@rejoin/auth/own-path';
import type { SignInState } from '@rejoin/ui/sign-in-form';
import { lockEnd } from '@rejoin/use-cases/sign-in/lock-end';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { CredentialsSignin } from 'next-auth';
import { apiContext } from './api.ts';
import { signIn } from './auth.ts';
import { stores } from './stores.ts';

/** Signs in with `email` and `password` of the form and goes to its `from`, if that is a path of ours. */
export async function signInWith(form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '');
  try {
    await signIn('credentials', { email, password: String(form.get('password') ?? ''), redirect: false });
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) {
      logFault('Signing in failed', error);
      return { type: 'failed' };
    }
    return error.code === 'locked' ? { type: 'locked', until: await lockEnd(stores(), email) } : { type: 'wrong' };
  }
  redirect(ownPath(form.get('from')));
}

/** Whoever is not signed in comes back to what they asked for, of which src/proxy.ts tells. */
export async function sendToSignIn(): Promise<never> {
  const from = (await headers()).get('x-asked-for') ?? '/';
  return redirect(`/sign-in?${new URLSearchParams({ from })}`);
}

/** Whoever is signed in already goes on to where they wanted. */
export async function passOnSignedIn(from: string): Promise<void> {
  if ((await apiContext()).person !== undefined) redirect(ownPath(from));
}
