'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

/** Stands where a screen could not be drawn. Retrying asks the server anew. */
export function ScreenFailed({ reset, className }: { reset: () => void; className: string }) {
  const router = useRouter();
  const [retrying, start] = useTransition();
  const retry = () =>
    start(() => {
      router.refresh();
      reset();
    });
  return (
    <ErrorState
      title="This screen could not be shown"
      text="What was saved is kept. Try again; if it goes on, the log of the console says why."
      onRetry={retry}
      retrying={retrying}
      className={className}
    />
  );
}
