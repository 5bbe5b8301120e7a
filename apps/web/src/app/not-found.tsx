import { buttonClasses } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { MapPinOff } from 'lucide-react';
import { Link } from '../navigation/link.tsx';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas">
      <EmptyState
        icon={<MapPinOff />}
        title="There is no page at this address"
        action={
          <Link href="/" className={buttonClasses()}>
            Go to the inbox
          </Link>
        }
      />
    </main>
  );
}
