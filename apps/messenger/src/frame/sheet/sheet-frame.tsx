import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { adoptStyle } from '../styles/adopt-style.ts';
import SHEET_STYLE from '../styles/sheet.css' with { type: 'text' };
import { CloseIcon } from '../view/icons.tsx';

adoptStyle(SHEET_STYLE);

type SheetFrameProps = {
  readonly title: string;
  /** What its cross does. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** Over the whole frame, for what is too much for the thread. Escape or the cross closes it. */
export function SheetFrame({ title, closeLabel, onClose, children }: SheetFrameProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div class="sheet-head">
        <h2 id={heading} dir="auto">
          {title}
        </h2>
        <button
          type="button"
          class="tool"
          aria-label={closeLabel}
          title={closeLabel}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      {children}
    </dialog>
  );
}
