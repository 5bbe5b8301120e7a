'use client';

import { Popover as Base } from '@base-ui/react/popover';
import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { floatingClasses } from './floating.ts';

type PopoverProps = {
  trigger: ReactElement;
  /** What it is, for screen readers. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  className?: string;
  children: ReactNode;
};

/** Something small beside the button that opened it. Escape and a click outside close it. */
export function Popover(props: PopoverProps) {
  const { trigger, label, open, onOpenChange, side = 'bottom', align = 'start', className, children } = props;
  return (
    <Base.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50">
          <Base.Popup aria-label={label} className={clsx(floatingClasses, className ?? 'w-72 p-3')}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
