import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

type UnfoldingRowProps = {
  /** What stands in the row, in one line where there is room. */
  summary: ReactNode;
  /** Whether the summary goes on in further lines where there is no room. */
  wraps?: boolean;
  /** Drawn while it is unfolded. */
  children: () => ReactNode;
};

/** A row of a list that is unfolded to tell more. */
export function UnfoldingRow({ summary, wraps = false, children }: UnfoldingRowProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className={`focus-inset flex w-full items-center px-4 py-2.5 text-left transition-colors hover:bg-sunken sm:px-5 ${wraps ? 'flex-wrap gap-x-3 gap-y-1' : 'gap-3'}`}
      >
        <ChevronRight
          aria-hidden
          className={`size-4 shrink-0 text-muted transition-transform ${open ? 'rotate-90' : ''}`}
        />
        {summary}
      </button>
      <div id={id} hidden={!open} className="px-4 pt-1 pb-4 sm:pr-5 sm:pl-12">
        {open && children()}
      </div>
    </li>
  );
}
