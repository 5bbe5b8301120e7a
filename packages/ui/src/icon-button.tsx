'use client';

import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Tooltip } from './tooltip.tsx';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'title'> & {
  /** What it does, as a verb: the accessible name and the tooltip. */
  label: string;
  icon: ReactNode;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

/** A square button with an icon and a name. */
export function IconButton({ label, icon, shortcut, side, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut !== undefined && { shortcut })} {...(side !== undefined && { side })}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(
          'inline-grid size-control shrink-0 place-items-center rounded-control text-muted transition-colors select-none',
          'enabled:hover:bg-sunken enabled:hover:text-ink enabled:active:bg-pressed disabled:opacity-50',
          'data-popup-open:bg-sunken data-popup-open:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink [&_svg]:size-4',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
