import { useCombobox } from '@rejoin/ui/combobox';
import { type EmojiData, emojiOfCode, nearestCode, suggestEmoji } from '@rejoin/ui/emoji-search';
import { closedShortcodeAt, isTyped, shortcodeAt } from '@rejoin/ui/shortcode';
import { emojiInTone, rememberedSkinTone } from '@rejoin/ui/skin-tone';
import { typeText } from '@rejoin/ui/type-text';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type RefObject, useEffect, useRef } from 'react';
import { useBeforeCaret } from './use-before-caret.ts';

type Field = { readonly text: string; readonly ref: RefObject<HTMLTextAreaElement | null> };

const SHOWN_MAX = 8;

/** A short code in the message field asks for an emoji, and becomes it where it is typed to its end. */
export function useShortcode({ text, ref }: Field) {
  const { found, field: asking, close } = useBeforeCaret(shortcodeAt, text);
  const { data } = useQuery({
    queryKey: ['emoji'],
    queryFn: readEmoji,
    enabled: found !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { typed = '' } = found ?? {};
  const tone = rememberedSkinTone();
  const options = (data === undefined ? [] : suggestEmoji(data, typed, SHOWN_MAX)).map((emoji) => ({
    id: emoji[0],
    shown: emojiInTone(emoji, tone),
    code: nearestCode(emoji, typed),
  }));
  const combobox = useCombobox({
    options,
    typed,
    onChoose: ({ shown }) => {
      if (found !== undefined && ref.current !== null) typeText(ref.current, found, shown);
    },
    chosenByTab: true,
  });

  const wasTyped = useRef(false);
  useEffect(() => {
    const at = ref.current;
    if (data === undefined || at === null || !wasTyped.current) return;
    const code = closedShortcodeAt(text, at.selectionStart);
    const meant = code && emojiOfCode(data, code.typed);
    if (meant === undefined || code === undefined) return;
    // Not while React writes: it would put the old value back first, and nothing could be undone.
    queueMicrotask(() => typeText(at, code, emojiInTone(meant, rememberedSkinTone())));
  }, [text, data, ref]);

  const field: ComponentProps<'textarea'> = {
    ...asking,
    onInput: (event) => {
      wasTyped.current = isTyped((event.nativeEvent as InputEvent).inputType);
      asking.onInput(event);
    },
    onKeyDown: (event) => {
      if (options.length === 0 || combobox.press(event) || event.key !== 'Escape') return;
      event.preventDefault();
      close();
    },
    'aria-autocomplete': 'list',
    ...(options.length > 0 && combobox.pointer),
  };
  return { options, combobox, field };
}

async function readEmoji(): Promise<EmojiData> {
  const answer = await fetch('/emoji/en/search.json');
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
