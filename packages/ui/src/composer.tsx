'use client';

import { clsx } from 'clsx';
import { SendHorizontal, StickyNote } from 'lucide-react';
import {
  type ClipboardEvent,
  type ComponentProps,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useState,
} from 'react';
import { Button } from './button.tsx';
import { isComposing } from './is-composing.ts';

type ComposerProps = {
  label: string;
  placeholder?: string;
  value: string;
  onValueChange: (value: string) => void;
  /** Enter, or the button. Shift+Enter breaks the line. */
  onSend: () => void;
  /** False while there is nothing to send. */
  canSend: boolean;
  /** Files pasted or dropped. */
  onFiles?: (files: File[]) => void;
  /** What is written is for colleagues: it looks unlike what a guest reads. */
  aside?: boolean;
  /** What the button does. */
  verb?: string;
  /** Emoji, attach and the like. */
  toolbar?: ReactNode;
  /** What will be sent along, above the text. */
  attachments?: ReactNode;
  /** Why nothing can be written now, in place of the text. */
  disabledReason?: string | undefined;
  maxLength?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  /** What else the field says and hears. It hears of keys first: one whose default it prevents neither sends nor breaks. */
  field?: Omit<ComponentProps<'textarea'>, 'value' | 'onChange'>;
};

/** The text and its invisible double, which gives the field its height, must wrap alike. */
const textClasses = 'min-h-11 w-full min-w-0 px-3.5 pt-3 pb-1 wrap-anywhere whitespace-pre-wrap';

/** Where a message is written. It grows to eight lines. */
export function Composer(props: ComposerProps) {
  const { label, placeholder, value, onValueChange, onSend, canSend, onFiles } = props;
  const { aside = false, verb = 'Send', toolbar, attachments, disabledReason, maxLength, inputRef, field } = props;
  const [dropping, setDropping] = useState(false);
  const disabled = disabledReason !== undefined;

  const take = (event: { preventDefault: () => void }, data: DataTransfer) => {
    if (onFiles === undefined || disabled || data.files.length === 0) return;
    event.preventDefault();
    onFiles([...data.files]);
  };
  const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
  const dragOver = (event: DragEvent) => {
    if (onFiles === undefined || disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setDropping(true);
  };
  const drop = (event: DragEvent) => {
    setDropping(false);
    take(event, event.dataTransfer);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    field?.onKeyDown?.(event);
    if (event.defaultPrevented) return;
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (canSend && !disabled) onSend();
  };

  return (
    <fieldset
      onDragOver={dragOver}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
      className={clsx(
        'relative min-w-0 rounded-panel border transition-colors has-[textarea:focus-visible]:border-focus has-[textarea:focus-visible]:outline-1 has-[textarea:focus-visible]:outline-focus',
        aside ? 'border-dashed bg-attention-soft' : 'bg-surface',
        dropping ? 'border-focus' : aside ? 'border-attention' : 'border-control-line',
      )}
    >
      {attachments !== undefined && <div className="flex flex-wrap gap-2 px-3 pt-3">{attachments}</div>}
      <div className="grid max-h-52 overflow-y-auto text-14 pointer-coarse:text-16 *:[grid-area:1/1]">
        <div aria-hidden className={clsx(textClasses, 'invisible')}>{`${value}\n`}</div>
        <textarea
          {...field}
          ref={inputRef}
          aria-label={label}
          rows={1}
          dir="auto"
          value={value}
          disabled={disabled}
          placeholder={disabledReason ?? placeholder}
          onChange={(event) => onValueChange(event.target.value)}
          onKeyDown={press}
          onPaste={paste}
          {...(maxLength !== undefined && { maxLength })}
          className={clsx(textClasses, 'resize-none overflow-hidden bg-transparent outline-none')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-0.5 p-1.5">
        {toolbar}
        <Button
          variant="primary"
          className="ml-auto"
          icon={aside ? <StickyNote aria-hidden /> : <SendHorizontal aria-hidden />}
          disabled={!canSend || disabled}
          onClick={onSend}
        >
          <span className="max-[22rem]:sr-only">{verb}</span>
        </Button>
      </div>
      {dropping && (
        <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-panel bg-accent-soft font-medium text-accent-ink">
          Drop to attach
        </p>
      )}
    </fieldset>
  );
}
