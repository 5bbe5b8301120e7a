import type { MessengerLanguage } from '@rejoin/core/configuration/languages';
import type { Emoji, EmojiData } from '@rejoin/ui/emoji-search';
import { searchEmoji } from '@rejoin/ui/emoji-search';
import { emojiInTone, rememberedSkinTone } from '@rejoin/ui/skin-tone';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Words } from '../words/words.ts';
import { emojiLanguage } from './emoji-sources.ts';
import { loadEmoji } from './load-emoji.ts';
import { recentEmoji, rememberEmoji } from './recent-emoji.ts';
import { SkinTones } from './skin-tones.tsx';
import './emoji-style.ts';

export type EmojiPickerProps = {
  readonly words: Words;
  readonly language: MessengerLanguage;
  readonly onChoose: (emoji: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

const COLUMNS = 8;
const MOST_FOUND = 96;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: COLUMNS, ArrowUp: -COLUMNS };
const STEPS_ALONG: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Emoji by group, by search, and the ones used last. Arrow keys move, Enter chooses, Tab goes on to what is beside the picker. */
export function EmojiPicker({ words, language, onChoose, onKeyDown }: EmojiPickerProps): VNode {
  const [data, setData] = useState<EmojiData | 'failed'>();
  const [query, setQuery] = useState('');
  const named = emojiLanguage(language);
  const box = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const recent = useMemo(recentEmoji, []);
  const [tone, setTone] = useState(rememberedSkinTone);

  useEffect(() => {
    void loadEmoji(language).then(setData);
  }, [language]);

  useEffect(() => {
    if (!isBusyElsewhere(box.current?.parentElement)) search.current?.focus();
  }, []);

  function choose(emoji: Emoji): void {
    rememberEmoji(emoji[0]);
    onChoose(emojiInTone(emoji, tone));
  }

  function move(event: KeyboardEvent): void {
    onKeyDown(event);
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('.emoji-grid button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) {
      if (event.key === 'ArrowDown') buttons[0]?.focus();
      if (event.key === 'Enter' && query !== '') buttons[0]?.click();
      if (event.key === 'ArrowDown' || event.key === 'Enter') event.preventDefault();
      return;
    }
    const along = STEPS_ALONG[event.key];
    const step = along === undefined ? STEPS[event.key] : along * (isRightToLeft(box.current) ? -1 : 1);
    if (step === undefined) return;
    event.preventDefault();
    (buttons[at + step] ?? search.current)?.focus();
  }

  const sections = data === undefined || data === 'failed' ? [] : sectionsOf(data, query, { recent, words });
  return (
    <div class="emoji-picker" role="dialog" aria-label={words.emoji} ref={box} onKeyDown={move}>
      <input
        ref={search}
        type="search"
        value={query}
        aria-label={words.searchEmoji}
        placeholder={words.searchEmoji}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div class="emoji-scroll">
        {data === 'failed' && <p class="emoji-none">{words.emojiFailed}</p>}
        {data && data !== 'failed' && sections.length === 0 && <p class="emoji-none">{words.noEmoji}</p>}
        {sections.map((section, nth) => (
          <section key={section.label} lang={named}>
            {section.label !== '' && <h3>{section.label}</h3>}
            <div class="emoji-grid">
              {section.emoji.map((emoji, index) => (
                <button
                  type="button"
                  key={emoji[0]}
                  aria-label={emoji[1]}
                  title={emoji[1]}
                  tabIndex={nth === 0 && index === 0 ? 0 : -1}
                  onClick={() => choose(emoji)}
                >
                  {emojiInTone(emoji, tone)}
                </button>
              ))}
            </div>
          </section>
        ))}
      </div>
      {data && data !== 'failed' && <SkinTones words={words} names={data.tones} tone={tone} onChoose={setTone} />}
    </div>
  );
}

/** Whether somebody has gone on to write while the picker was fetched. */
function isBusyElsewhere(place: Element | null | undefined): boolean {
  const { activeElement } = document;
  return activeElement !== document.body && !place?.contains(activeElement);
}

function isRightToLeft(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

type Section = EmojiData['groups'][number];

function sectionsOf(
  data: EmojiData,
  query: string,
  { recent, words }: { recent: readonly string[]; words: Words },
): readonly Section[] {
  if (query.trim() !== '') {
    const emoji = searchEmoji(data, query, MOST_FOUND);
    return emoji.length > 0 ? [{ label: '', emoji }] : [];
  }
  const known = new Map(data.groups.flatMap((group) => group.emoji).map((emoji): [string, Emoji] => [emoji[0], emoji]));
  const last = recent.map((emoji) => known.get(emoji)).filter((emoji) => emoji !== undefined);
  return last.length > 0 ? [{ label: words.recentEmoji, emoji: last }, ...data.groups] : data.groups;
}
