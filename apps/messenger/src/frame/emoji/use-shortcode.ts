import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import { type Emoji, type EmojiData, emojiOfCode, suggestEmoji } from '@rejoin/ui/emoji-search';
import { isComposing } from '@rejoin/ui/is-composing';
import { closedShortcodeAt, isTyped, type Shortcode, shortcodeAt } from '@rejoin/ui/shortcode';
import { emojiInTone, rememberedSkinTone } from '@rejoin/ui/skin-tone';
import { typeText } from '@rejoin/ui/type-text';
import type { RefObject } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { loadEmoji } from './load-emoji.ts';
import { rememberEmoji } from './recent-emoji.ts';
import { useFieldEvents } from './use-field-events.ts';

type Field = RefObject<HTMLTextAreaElement>;

type Writing = {
  readonly field: Field;
  /** The `inputType` of the field's last input event: the first colon was written before this was here. */
  readonly lastInput: RefObject<string>;
  readonly language: MessengerLanguage;
};

const MOST_SHOWN = 8;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What a short code in the field may become, chosen with the field's own keys; one that is typed to its end becomes its emoji. */
export function useShortcode({ field, lastInput, language }: Writing) {
  const [asked, setAsked] = useState(() => askedIn(field.current));
  /** Where the code stands of which the guest wants to hear no more. */
  const [closed, setClosed] = useState<number>();
  const [marked, setMarked] = useState(0);
  const [isNeeded, setNeeded] = useState(() => asked !== undefined || closedIn(field.current) !== undefined);
  const data = useEmoji(language, isNeeded);
  useEffect(() => {
    if (isTyped(lastInput.current ?? '')) writeClosed(field.current, data);
  }, [field, lastInput, data]);

  const isWanted = asked !== undefined && asked.from !== closed;
  const options = isWanted && data ? suggestEmoji(data, asked.typed, MOST_SHOWN) : [];

  function look(): void {
    const next = askedIn(field.current);
    if (next?.from !== closed) setClosed(undefined);
    if (next?.typed !== asked?.typed) setMarked(0);
    if (next !== undefined) setNeeded(true);
    setAsked(next);
  }

  function choose(emoji: Emoji): void {
    if (field.current && asked) write(field.current, asked, emoji);
  }

  function press(event: KeyboardEvent): void {
    const emoji = options[marked];
    const isBusy = isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (emoji === undefined || isBusy) return;
    const step = STEPS[event.key];
    if (step !== undefined) setMarked((marked + step + options.length) % options.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(emoji);
    else if (event.key === 'Escape') setClosed(asked?.from);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  useFieldEvents(field, {
    keydown: press,
    input(event) {
      look();
      if (isTyped((event as InputEvent).inputType)) writeClosed(field.current, data);
    },
    select: look,
    keyup: look,
    pointerup: look,
    blur: () => setAsked(undefined),
  });
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  usePointer(field, listId, options.length > 0 ? optionId(marked) : undefined);
  return { typed: asked?.typed ?? '', options, marked, mark: setMarked, choose, listId, optionId };
}

/** Nothing before it is needed, nor where it can't be fetched. */
function useEmoji(language: MessengerLanguage, isNeeded: boolean): EmojiData | undefined {
  const [data, setData] = useState<EmojiData>();
  useEffect(() => {
    if (!isNeeded) return;
    void loadEmoji(language).then((loaded) => setData(loaded === 'failed' ? undefined : loaded));
  }, [language, isNeeded]);
  return data;
}

/** Tells assistive technology which option is marked while the field keeps the focus. */
function usePointer(field: Field, listId: string, active: string | undefined): void {
  useEffect(() => {
    const { current } = field;
    current?.setAttribute('aria-autocomplete', 'list');
    for (const [name, value] of [['aria-controls', listId] as const, ['aria-activedescendant', active] as const]) {
      if (active === undefined || value === undefined) current?.removeAttribute(name);
      else current?.setAttribute(name, value);
    }
  }, [field, listId, active]);
}

function askedIn(field: HTMLTextAreaElement | null): Shortcode | undefined {
  const isHere = field && document.activeElement === field && field.selectionStart === field.selectionEnd;
  return isHere ? shortcodeAt(field.value, field.selectionStart) : undefined;
}

function closedIn(field: HTMLTextAreaElement | null): Shortcode | undefined {
  return field ? closedShortcodeAt(field.value, field.selectionStart) : undefined;
}

function writeClosed(field: HTMLTextAreaElement | null, data: EmojiData | undefined): void {
  const code = closedIn(field);
  const emoji = code && data && emojiOfCode(data, code.typed);
  if (field && code && emoji) write(field, code, emoji);
}

function write(field: HTMLTextAreaElement, code: Shortcode, emoji: Emoji): void {
  rememberEmoji(emoji[0]);
  typeText(field, code, emojiInTone(emoji, rememberedSkinTone()));
}
