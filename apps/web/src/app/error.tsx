'use client';

import { ErrorState } from '@rejoin/ui/error-state';

/** Shown when a page could not be made. Nothing of it reaches the visitor but that it happened. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas">
      <ErrorState
        title="The workspace could not be opened."
        text="Conversations are safe. Try again in a moment."
        onRetry={reset}
      />
    </main>
  );
}
