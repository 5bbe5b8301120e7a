'use client';

import type { MouseEvent } from 'react';
import { buttonClasses } from './button.tsx';

type SkipLinkProps = {
  /** The id of what the keyboard goes to. */
  to: string;
  label: string;
};

/** The first stop of the keyboard on a page, past all that every page begins with; seen only then. */
export function SkipLink({ to, label }: SkipLinkProps) {
  const skip = (event: MouseEvent) => {
    // Not by the address, which would be an entry of the history.
    event.preventDefault();
    const target = document.getElementById(to);
    if (target === null) return;
    target.tabIndex = -1;
    target.focus();
  };
  return (
    <a
      href={`#${to}`}
      onClick={skip}
      className={buttonClasses('secondary', 'not-focus:sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50')}
    >
      {label}
    </a>
  );
}
