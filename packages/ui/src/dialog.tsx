'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { dialogBackdropClasses, dialogPopupClasses, dialogViewportClasses } from './floating.ts';
import { IconButton } from './icon-button.tsx';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the one that does it last. */
  footer?: ReactNode;
  /** 448 or 672 px at most. */
  size?: 'medium' | 'large';
  children?: ReactNode;
};

/** A task apart: the page waits behind it. Focus goes in, stays in, and comes back. */
export function Dialog({ open, onOpenChange, title, description, footer, size = 'medium', children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropClasses} />
        <Base.Viewport className={dialogViewportClasses}>
          <Base.Popup className={clsx(dialogPopupClasses, size === 'large' ? 'max-w-2xl' : 'max-w-md')}>
            <header className="flex items-start gap-4 px-5 pt-4">
              <div className="min-w-0 flex-1 pt-1">
                <Base.Title className="text-16 font-semibold">{title}</Base.Title>
                {description !== undefined && (
                  <Base.Description className="mt-1 text-muted">{description}</Base.Description>
                )}
              </div>
              <Base.Close render={<IconButton label="Close" icon={<X />} className="-mr-2" />} />
            </header>
            {children !== undefined && <div className="px-5 pt-4">{children}</div>}
            {footer !== undefined && (
              <footer className="mt-5 flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
            )}
            {footer === undefined && <div className="h-5" />}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
