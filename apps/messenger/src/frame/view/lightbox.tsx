import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { adoptStyle } from '../styles/adopt-style.ts';
import LIGHTBOX_STYLE from '../styles/lightbox.css' with { type: 'text' };
import { CloseIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

adoptStyle(LIGHTBOX_STYLE);

export type LargeImage = { readonly url: string; readonly label: string };

export type LightboxProps = { readonly image: LargeImage; readonly onClose: () => void };

/** A picture over the whole page. A click anywhere, or Escape, closes it, and the keyboard goes back to where it was. */
export function Lightbox({ image, onClose }: LightboxProps): VNode {
  const { words, takeRoom } = useSurroundings();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const release = holdStill(dialog.current?.parentElement);
    takeRoom('page');
    dialog.current?.showModal();
    return () => {
      takeRoom('panel');
      release();
    };
  }, [takeRoom]);
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={image.label}
      onClose={onClose}
      onClick={() => dialog.current?.close()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <img src={image.url} alt={image.label} />
      <button
        type="button"
        class="lightbox-close"
        aria-label={words.closeImage}
        onClick={() => dialog.current?.close()}
      >
        <CloseIcon />
      </button>
    </dialog>
  );
}

/** How long the page may take to give the frame its old size back. */
const RESIZE_MS = 500;

/** Keeps what is behind the picture from being laid out anew for the larger frame, so that it is found as it was left. */
function holdStill(behind: HTMLElement | null | undefined): () => void {
  if (!behind) return () => undefined;
  behind.style.inlineSize = `${behind.clientWidth}px`;
  behind.style.blockSize = `${behind.clientHeight}px`;
  return () => {
    const letGo = () => {
      behind.style.inlineSize = '';
      behind.style.blockSize = '';
    };
    window.addEventListener('resize', letGo, { once: true });
    setTimeout(letGo, RESIZE_MS);
  };
}
