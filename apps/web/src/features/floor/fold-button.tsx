import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type FoldButtonProps = {
  readonly opened: boolean;
  readonly onToggle: () => void;
  /** How many stand behind it, and why. */
  readonly children: ReactNode;
};

/** Opens what stands apart below a table, and folds it again. */
export function FoldButton({ opened, onToggle, children }: FoldButtonProps) {
  return (
    <button
      type="button"
      aria-expanded={opened}
      onClick={onToggle}
      className="mt-1 flex min-h-9 items-center gap-1 rounded-control px-2 py-1 text-muted transition-colors hover:bg-sunken"
    >
      <ChevronRight aria-hidden className={`size-4 transition-transform ${opened ? 'rotate-90' : ''}`} />
      {children}
    </button>
  );
}
