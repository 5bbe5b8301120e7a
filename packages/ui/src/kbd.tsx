import { clsx } from 'clsx';

/** One key or chord, as printed on the keyboard. */
export function Kbd({ children, inverted = false }: { children: string; inverted?: boolean }) {
  return (
    <kbd
      className={clsx(
        'inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-[4px] border px-1 font-sans text-12 leading-none',
        inverted ? 'border-current/30 text-current' : 'border-line-strong bg-surface text-muted',
      )}
    >
      {children}
    </kbd>
  );
}
