import { Button } from '@rejoin/ui/button';
import type { ReactNode } from 'react';

type PageByPageProps = {
  /** How a list is read of which there is a page already. */
  reading: {
    readonly isPlaceholderData: boolean;
    readonly isError: boolean;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  children: ReactNode;
};

/** A list of which more is read when it is asked for. What was found before is pale while something else is looked for. */
export function PageByPage({ reading, children }: PageByPageProps) {
  const { isPlaceholderData, isError, hasNextPage, isFetchingNextPage, fetchNextPage } = reading;
  return (
    <div aria-busy={isPlaceholderData || undefined} className="transition-opacity aria-busy:opacity-60">
      {children}
      {hasNextPage && (
        <Button className="mt-4" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
      {isError && (
        <p role="alert" className="mt-3 text-13 text-danger-ink">
          The rest could not be loaded. Try again in a moment.
        </p>
      )}
    </div>
  );
}
