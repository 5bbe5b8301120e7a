'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

/** Shown when a page could not be made. Nothing of it reaches the visitor but that it happened. Retrying asks the server anew. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  const router = useRouter();
  const [retrying, start] = useTransition();
  const retry = () =>
    start(() => {
      router.refresh();
      reset();
    });
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas">
      <ErrorState
        title="The workspace could not be opened."
        text="Conversations are safe. Try again in a moment."
        onRetry={retry}
        retrying={retrying}
      />
    </main>
  );
}
