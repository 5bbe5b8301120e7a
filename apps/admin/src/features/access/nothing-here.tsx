import { buttonClasses } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { SearchX } from 'lucide-react';
import Link from 'next/link';

/** Stands at an address that leads nowhere. */
export function NothingHere({ className }: { className: string }) {
  return (
    <EmptyState
      icon={<SearchX />}
      title="There is nothing at this address"
      text="It may have been deleted, or the address is not complete."
      action={
        <Link href="/" className={buttonClasses()}>
          To the start
        </Link>
      }
      className={className}
    />
  );
}
