import { buttonClasses } from '@rejoin/ui/button';
import { SearchX } from 'lucide-react';
import { Link } from '../../navigation/link.tsx';
import { WholeScreenNote } from './whole-screen-note.tsx';

/** Stands at an address that leads nowhere. */
export function NothingHere() {
  return (
    <WholeScreenNote
      icon={<SearchX />}
      title="There is nothing at this address"
      text="It may have been deleted, or the address is not complete."
    >
      <Link href="/" className={buttonClasses()}>
        To the start
      </Link>
    </WholeScreenNote>
  );
}
