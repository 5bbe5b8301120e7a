import { GUEST_TEXT_MAX_BYTES, utf8Length } from '@rejoin/core/conversation/message';
import { isComposing } from '@rejoin/ui/is-composing';
import { typeText } from '@rejoin/ui/type-text';
import type { FunctionComponent, RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { randomId } from '../browser/random-id.ts';
import type { ShortcodesProps } from '../emoji/shortcodes.tsx';
import { handOver } from '../files/chosen-file.ts';
import { sendable } from '../outbox/sendable.ts';
import { EmojiButton } from './emoji-button.tsx';
import { FileTray } from './file-tray.tsx';
import { AttachIcon, SendIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';
import type { ChosenFiles } from './use-chosen-files.ts';

type ComposerProps = {
  readonly chosen: ChosenFiles;
  readonly filesAllowed: boolean;
  /** Types that the browser's chooser offers; empty: all. */
  readonly choosable: string;
  readonly field: RefObject<HTMLTextAreaElement>;
};

/** Where the guest writes. Enter sends, Shift+Enter breaks the line. What knows short codes is fetched with the first colon. */
export function Composer({ chosen, filesAllowed, choosable, field }: ComposerProps): VNode {
  const surroundings = useSurroundings();
  const { words, language, tell, tellsTyping, draft } = surroundings;
  const [text, setText] = useState(draft.recall);
  const chooser = useRef<HTMLInputElement>(null);
  const tooMany = utf8Length(text) - GUEST_TEXT_MAX_BYTES;
  const [emojiFailed, setEmojiFailed] = useState(false);
  const problem = tooMany > 0 ? words.tooLong(tooMany) : emojiFailed && words.emojiFailed;
  const empty = text.trim() === '' && chosen.files.length === 0;
  useGrowing(field, text);
  /** How the field was written in last. */
  const lastInput = useRef('');
  const [Shortcodes, setShortcodes] = useState<FunctionComponent<ShortcodesProps>>();

  async function fetchShortcodes(): Promise<void> {
    const fetched = await import('../emoji/shortcodes.tsx').catch(() => undefined);
    if (fetched) setShortcodes(() => fetched.Shortcodes);
  }

  useLayoutEffect(() => draft.onForgotten(() => setText('')), [draft]);

  function write(value: string): void {
    setText(value);
    draft.keep(value);
  }

  function send(): void {
    if (empty || tooMany > 0) return;
    const caption = sendable(text);
    const files = chosen.take().map((file, index) => {
      const id = randomId();
      return { id, text: index === 0 ? caption : '', file: handOver(id, file, surroundings) };
    });
    tell({ type: 'written', entries: files.length > 0 ? files : [{ id: randomId(), text: caption }] });
    write('');
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    send();
  }

  function insert(piece: string): void {
    const { current } = field;
    if (current) typeText(current, { from: current.selectionStart, to: current.selectionEnd }, piece);
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {Shortcodes && <Shortcodes field={field} lastInput={lastInput} words={words} language={language} />}
      <FileTray chosen={chosen} />
      {problem && (
        <p class="composer-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="composer-box">
        <textarea
          ref={field}
          rows={1}
          // An empty field of direction auto is written from left to right, and its placeholder with it.
          {...(text !== '' && { dir: 'auto' })}
          value={text}
          aria-label={words.message}
          placeholder={chosen.files.length > 0 ? words.caption : words.placeholder}
          enterkeyhint="send"
          onInput={({ currentTarget: { value }, inputType }) => {
            lastInput.current = inputType;
            write(value);
            if (!Shortcodes && value.includes(':')) void fetchShortcodes();
            if (tellsTyping && value.trim() !== '') tell({ type: 'typed' });
          }}
          onKeyDown={onKeyDown}
        />
        <div class="composer-tools">
          <EmojiButton onChoose={insert} onFailed={setEmojiFailed} />
          {filesAllowed && (
            <button
              type="button"
              class="tool"
              aria-label={words.addFile}
              title={words.addFile}
              onClick={() => chooser.current?.click()}
            >
              <AttachIcon />
            </button>
          )}
          <button type="submit" class="send" aria-label={words.send} title={words.send} disabled={empty || tooMany > 0}>
            <SendIcon />
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept={choosable}
          multiple
          hidden
          aria-label={words.addFile}
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

/** Lets the field grow with its lines; the style sheet says how far. */
function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = text === '' ? '' : `${current.scrollHeight}px`;
  }, [field, text]);
}
