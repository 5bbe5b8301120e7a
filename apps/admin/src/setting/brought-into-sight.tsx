'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What has come up above a form is seen by whoever saved it from further down. */
export function BroughtIntoSight({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What it answers, a promise in newer browsers, is not for React.
    void box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className="scroll-mt-20">
      {children}
    </div>
  );
}
