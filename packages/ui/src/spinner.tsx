import { LoaderCircle } from 'lucide-react';

/** A small turning ring. It says nothing to a screen reader: put words beside it or `aria-busy` on what waits. */
export function Spinner({ className = 'size-4' }: { className?: string }) {
  return <LoaderCircle aria-hidden className={`motion-safe:animate-spin ${className}`} />;
}
