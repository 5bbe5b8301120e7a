import { GUEST_TEXT_MAX_BYTES, utf8Length } from '@rejoin/core/conversation/message';
import type { RefObject, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { randomId } from '../browser/random-id.ts';
import { EmojiButton } from './emoji-button.tsx';
import { ImageIcon, SendIcon } from './icons.tsx';
import { ImageTray } from './image-tray.tsx';
import { useSurroundings } from './surroundings.ts';
import type { ChosenPictures } from './use-chosen-pictures.ts';

type ComposerProps = {
  readonly chosen: ChosenPictures;
  readonly imagesAllowed: boolean;
  readonly field: RefObject<HTMLTextAreaElement>;
};

const ACCEPT = 'image/png,image/jpeg,image/gif,image/webp';

/** Where the guest writes. Enter sends, Shift+Enter breaks the line. */
export function Composer({ chosen, imagesAllowed, field }: ComposerProps): VNode {
  const { words, tell, hold, pictures, tellsTyping } = useSurroundings();
  const [text, setText] = useState('');
  const files = useRef<HTMLInputElement>(null);
  const tooMany = utf8Length(text) - GUEST_TEXT_MAX_BYTES;
  const empty = text.trim() === '' && chosen.pictures.length === 0;
  useGrowing(field, text);

  function send(): void {
    if (empty || tooMany > 0) return;
    const caption = sendable(text);
    const images = chosen.take().map((picture, index) => {
      const id = randomId();
      pictures.set(id, picture);
      hold(id, picture.file);
      const { width, height, file, name: fileName } = picture;
      return {
        id,
        text: index === 0 ? caption : '',
        image: { fileName, fileType: file.type, fileSize: file.size, width, height },
      };
    });
    tell({ type: 'written', entries: images.length > 0 ? images : [{ id: randomId(), text: caption }] });
    setText('');
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  }

  function insert(piece: string): void {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    setText(text.slice(0, selectionStart) + piece + text.slice(selectionEnd));
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(selectionStart + piece.length, selectionStart + piece.length);
    });
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ImageTray chosen={chosen} />
      {tooMany > 0 && (
        <p class="composer-problem" role="alert">
          {words.tooLong(tooMany)}
        </p>
      )}
      <div class="composer-box">
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          aria-label={words.message}
          placeholder={chosen.pictures.length > 0 ? words.caption : words.placeholder}
          enterkeyhint="send"
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            if (tellsTyping && value.trim() !== '') tell({ type: 'typed' });
          }}
          onKeyDown={onKeyDown}
        />
        <div class="composer-tools">
          <EmojiButton onChoose={insert} />
          {imagesAllowed && (
            <button
              type="button"
              class="tool"
              aria-label={words.addImage}
              title={words.addImage}
              onClick={() => files.current?.click()}
            >
              <ImageIcon />
            </button>
          )}
          <button type="submit" class="send" aria-label={words.send} title={words.send} disabled={empty || tooMany > 0}>
            <SendIcon />
          </button>
        </div>
        <input
          ref={files}
          type="file"
          accept={ACCEPT}
          multiple
          hidden
          aria-label={words.addImage}
          onChange={({ currentTarget }) => {
            void chosen.add([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
            field.current?.focus();
          }}
        />
      </div>
    </form>
  );
}

/** Text as the gateway takes it: no halves of characters, no NUL, no empty lines around it. */
function sendable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '').trim();
}

/** Lets the field grow with its lines; the style sheet says how far. */
function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = text === '' ? '' : `${current.scrollHeight}px`;
  }, [field, text]);
}
