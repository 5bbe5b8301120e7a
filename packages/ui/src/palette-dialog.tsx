'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { dialogBackdropClasses, dialogPopupClasses, dialogViewportClasses } from './floating.ts';

type PaletteDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** It has gone, and the focus is back where it was. */
  onGone: () => void;
  /** For who can't see it. */
  title: string;
  children: ReactNode;
};

/** A field and a list over the page, without head or foot. Escape gives the focus back. */
export function PaletteDialog({ open, onOpenChange, onGone, title, children }: PaletteDialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      onOpenChangeComplete={(isOpen) => {
        if (!isOpen) onGone();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={dialogBackdropClasses} />
        <Base.Viewport className={dialogViewportClasses}>
          <Base.Popup className={clsx(dialogPopupClasses, 'max-w-xl overflow-hidden')}>
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
