import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EmojiPickerProps } from '../emoji/emoji-picker.tsx';
import { SmileIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

type EmojiButtonProps = {
  readonly onChoose: (emoji: string) => void;
  /** Whether the picker can't be fetched. */
  readonly onFailed: (failed: boolean) => void;
};

/** Opens the emoji picker, whose code and data are fetched the first time. */
export function EmojiButton({ onChoose, onFailed }: EmojiButtonProps): VNode {
  const { words, language } = useSurroundings();
  const [open, setOpen] = useState(false);
  const [Picker, setPicker] = useState<FunctionComponent<EmojiPickerProps>>();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  async function toggle(): Promise<void> {
    setOpen(!open);
    onFailed(false);
    if (Picker) return;
    const fetched = await import('../emoji/emoji-picker.tsx').catch(() => undefined);
    if (fetched) setPicker(() => fetched.EmojiPicker);
    else setOpen(false);
    onFailed(!fetched);
  }

  useEffect(() => {
    if (!open) return undefined;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div
      class="emoji-place"
      ref={place}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="tool"
        aria-label={words.emoji}
        title={words.emoji}
        aria-haspopup="dialog"
        aria-expanded={open}
        onKeyDown={closeOnEscape}
        onClick={() => void toggle()}
      >
        <SmileIcon />
      </button>
      {open && Picker && (
        <Picker
          words={words}
          language={language}
          onKeyDown={closeOnEscape}
          onChoose={(emoji) => {
            setOpen(false);
            onChoose(emoji);
          }}
        />
      )}
    </div>
  );
}
