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
  /** Whether a click beside it leaves it open: closing it would lose what nobody can get back. */
  holds?: boolean;
  /** True while what it is for is being done: it stays until the caller closes it. */
  busy?: boolean;
  children?: ReactNode;
};

/** A task apart: the page waits behind it. Focus goes to its first control, stays inside, and comes back. */
export function Dialog(props: DialogProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    footer,
    size = 'medium',
    holds = false,
    busy = false,
    children,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={(next) => !busy && onOpenChange(next)} disablePointerDismissal={holds}>
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropClasses} />
        <Base.Viewport className={dialogViewportClasses}>
          <Base.Popup className={clsx(dialogPopupClasses, 'relative', size === 'large' ? 'max-w-2xl' : 'max-w-md')}>
            <header className="px-5 pt-5 pr-14">
              <Base.Title className="text-16 font-semibold break-words">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-muted">{description}</Base.Description>
              )}
            </header>
            {children !== undefined && <div className="px-5 pt-4">{children}</div>}
            {footer !== undefined && (
              <footer className="mt-5 flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
            )}
            {footer === undefined && <div className="h-5" />}
            <Base.Close
              render={<IconButton label="Close" icon={<X />} disabled={busy} className="absolute top-3 right-3" />}
            />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
