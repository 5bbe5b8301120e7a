import { SignInForm } from '@rejoin/ui/sign-in-form';
import type { Metadata } from 'next';
import { passOnSignedIn } from '../../server/sign-in.ts';
import { Mark } from '../workspace/mark.tsx';
import { submitSignIn } from './actions.ts';

export const metadata: Metadata = { title: 'Sign in' };

type SignInPageProps = { readonly searchParams: Promise<{ readonly from?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const from = String((await searchParams).from ?? '/');
  await passOnSignedIn(from);
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-12">
      <div className="w-full max-w-88">
        <div className="mb-8 flex flex-col items-center gap-3 text-center">
          <Mark className="size-11" />
          <div>
            <h1 className="text-20 font-semibold">Sign in to the workspace</h1>
            <p className="mt-1 text-muted">Where you answer your guests.</p>
          </div>
        </div>
        <div className="rounded-panel border border-line bg-surface p-6">
          <SignInForm from={from} onSubmit={submitSignIn} />
        </div>
      </div>
    </main>
  );
}
