'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from './kbd.tsx';

type TooltipProps = {
  label: string;
  /** The key that does the same, shown beside the label. */
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and can have focus. */
  children: ReactElement;
};

/**
 * Names what is pointed at or focused. It repeats, never adds: whatever matters is also said without it. Escape closes it together with
 * the dialog or menu it is in.
 */
export function Tooltip({ label, shortcut, side = 'top', children }: TooltipProps) {
  return (
    <Base.Root onOpenChange={(_, { reason, allowPropagation }) => reason === 'escape-key' && allowPropagation()}>
      <Base.Trigger delay={400} render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="flex max-w-64 items-center gap-2 rounded-control bg-ink px-2 py-1 text-12 text-surface transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {shortcut !== undefined && <Kbd inverted>{shortcut}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
