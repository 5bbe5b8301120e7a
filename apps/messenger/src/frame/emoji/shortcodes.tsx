import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import { nearestCode } from '@rejoin/ui/emoji-search';
import { emojiInTone, rememberedSkinTone } from '@rejoin/ui/skin-tone';
import type { RefObject, VNode } from 'preact';
import type { Words } from '../words/words.ts';
import { useShortcode } from './use-shortcode.ts';
import './emoji-style.ts';

export type ShortcodesProps = {
  readonly field: RefObject<HTMLTextAreaElement>;
  /** The `inputType` of the field's last input event. */
  readonly lastInput: RefObject<string>;
  readonly words: Words;
  readonly language: MessengerLanguage;
};

/** Emoji by typing: what a short code in the field may become, above it. */
export function Shortcodes({ field, lastInput, words, language }: ShortcodesProps): VNode | null {
  const { typed, options, marked, mark, choose, listId, optionId } = useShortcode({ field, lastInput, language });
  if (options.length === 0) return null;
  const tone = rememberedSkinTone();
  return (
    <div class="emoji-picker emoji-suggestions">
      <p role="status" class="visually-hidden">
        {words.emojiFound(options.length)}
      </p>
      <div role="listbox" id={listId} aria-label={words.emoji}>
        {options.map((emoji, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field, which keeps the focus, has the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field points to it with aria-activedescendant.
          <div
            key={emoji[0]}
            id={optionId(index)}
            role="option"
            aria-selected={index === marked}
            // The caret stays in the field.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => mark(index)}
            onClick={() => choose(emoji)}
          >
            <span class="emoji-shown">{emojiInTone(emoji, tone)}</span>
            <bdi>:{nearestCode(emoji, typed)}:</bdi>
          </div>
        ))}
      </div>
    </div>
  );
}
