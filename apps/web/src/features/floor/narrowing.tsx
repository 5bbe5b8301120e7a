import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type NarrowingProps = {
  readonly pressed: boolean;
  readonly onPress: (pressed: boolean) => void;
  readonly children: ReactNode;
};

/** Narrows the list of conversations to one queue or one agent; pressed again it widens it. */
export function Narrowing({ pressed, onPress, children }: NarrowingProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
      className={clsx(
        'flex min-h-9 w-full flex-wrap items-center gap-x-2 rounded-control px-2 py-1 text-left transition-colors',
        pressed ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      {children}
    </button>
  );
}
