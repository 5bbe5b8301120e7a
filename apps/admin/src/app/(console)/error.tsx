'use client';

import { ErrorState } from '@rejoin/ui/error-state';

export default function ConsoleError({ reset }: { reset: () => void }) {
  return (
    <ErrorState
      title="This screen failed"
      text="What was saved is kept. Try again; if it goes on, the server's log says why."
      onRetry={reset}
      className="flex-1"
    />
  );
}
