import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A grey stand-in with the size and shape that the class names give it. Put it inside `Loading`. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      className={clsx('block rounded-control bg-pressed motion-safe:animate-breathe forced-colors:border', className)}
    />
  );
}

/** The shape of what is coming. It shows after 200 ms, so that what is quick does not flicker. */
export function Loading({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div role="status" className={clsx('animate-appear-late', className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
