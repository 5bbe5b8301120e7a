'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { dialogBackdropClasses, dialogPopupClasses, dialogViewportClasses } from './floating.ts';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, with the thing's name: "Delete Shop messenger?" */
  title: string;
  /** What will happen, and what can't be undone. */
  consequence: ReactNode;
  /** The deed as the button says it: "Delete configuration". */
  verb: string;
  danger?: boolean;
  /** True while it is being done: the dialog stays until the caller closes it. */
  busy?: boolean;
  /** False: something has to be filled in or chosen before it can be done. */
  ready?: boolean;
  onConfirm: () => void;
  /** What can be chosen about it, under the consequence. */
  children?: ReactNode;
};

/** Asks before something that is hard to take back. Focus starts on the way out, or on what has to be filled in or chosen first. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    consequence,
    verb,
    danger = false,
    busy = false,
    ready = true,
    onConfirm,
    children,
  } = props;
  const wayOut = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !busy && onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop forceRender className={dialogBackdropClasses} />
        <Base.Viewport className={dialogViewportClasses}>
          <Base.Popup
            className={clsx(dialogPopupClasses, 'max-w-md p-5')}
            initialFocus={() => !ready || wayOut.current}
          >
            <Base.Title className="text-16 font-semibold break-words">{title}</Base.Title>
            <Base.Description className="mt-1.5 text-muted" render={<div />}>
              {consequence}
            </Base.Description>
            {children !== undefined && <div className="mt-4">{children}</div>}
            <div className="mt-5 flex flex-wrap justify-end gap-2">
              <Base.Close
                render={
                  <Button ref={wayOut} disabled={busy}>
                    Cancel
                  </Button>
                }
              />
              <Button variant={danger ? 'danger' : 'primary'} loading={busy} disabled={!ready} onClick={onConfirm}>
                {verb}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
