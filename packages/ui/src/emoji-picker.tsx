'use client';

import { EmojiPicker as Base, type EmojiPickerListComponents } from 'frimousse';
import { useState } from 'react';
import { rememberedSkinTone, rememberSkinTone, type SkinTone } from './skin-tone.ts';

type EmojiPickerProps = {
  /** Where `{locale}/data.json` and `{locale}/messages.json` of emojibase-data are served, without a slash at the end. */
  emojibaseUrl: string;
  locale?: string;
  onPick: (emoji: string) => void;
};

function SkinTones({ onChoose }: { onChoose: (tone: SkinTone) => void }) {
  return (
    <Base.SkinTone emoji="✋">
      {({ skinTone, setSkinTone, skinToneVariations }) => (
        <fieldset className="flex">
          <legend className="sr-only">Skin tone</legend>
          {skinToneVariations.map((variation) => (
            <button
              key={variation.skinTone}
              type="button"
              aria-label={`Skin tone ${variation.skinTone}`}
              aria-pressed={variation.skinTone === skinTone}
              onClick={() => {
                setSkinTone(variation.skinTone);
                onChoose(variation.skinTone);
              }}
              className="focus-inset grid size-6 place-items-center rounded-control text-14 hover:bg-pressed aria-pressed:bg-pressed"
            >
              {variation.emoji}
            </button>
          ))}
        </fieldset>
      )}
    </Base.SkinTone>
  );
}

type Placed = { 'aria-rowindex'?: number | undefined; 'aria-colindex'?: number | undefined };

/** The library counts rows and columns from 0; ARIA counts from 1. */
function countedFromOne<Props extends Placed>(props: Props): Props {
  const counted = { ...props };
  if (counted['aria-rowindex'] !== undefined) counted['aria-rowindex'] += 1;
  if (counted['aria-colindex'] !== undefined) counted['aria-colindex'] += 1;
  return counted;
}

const parts: EmojiPickerListComponents = {
  CategoryHeader: ({ category, ...props }) => (
    <div {...props} className="bg-raised px-3 pt-2 pb-1 text-12 font-medium text-muted">
      {category.label}
    </div>
  ),
  Row: (props) => <div {...countedFromOne(props)} className="scroll-my-1 px-2" />,
  Emoji: ({ emoji, ...props }) => (
    <button
      {...countedFromOne(props)}
      className="grid size-8 place-items-center rounded-control text-[1.25rem] data-active:bg-pressed"
    >
      {emoji.emoji}
    </button>
  ),
};

/** Emoji by search or by eye; the skin tone is remembered. Load it only when it is opened: `lazy(() => import(…))`. */
export function EmojiPicker({ emojibaseUrl, locale = 'en', onPick }: EmojiPickerProps) {
  const [skinTone] = useState(rememberedSkinTone);
  return (
    <Base.Root
      emojibaseUrl={emojibaseUrl}
      locale={locale}
      skinTone={skinTone}
      columns={9}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
      className="isolate flex h-80 w-78 flex-col"
    >
      <Base.Search
        autoFocus
        aria-label="Search emoji"
        placeholder="Search emoji"
        className="mx-2 mt-2 mb-1 h-control rounded-control border border-control-line bg-surface px-2.5 text-work"
      />
      <Base.Viewport className="relative flex-1 outline-none">
        <Base.Loading className="absolute inset-0 grid animate-appear-late place-items-center text-muted">
          Loading emoji
        </Base.Loading>
        <Base.Empty className="absolute inset-0 grid place-items-center text-muted">
          {({ search }) => `No emoji for “${search}”`}
        </Base.Empty>
        <Base.List className="pb-1 select-none" components={parts} />
      </Base.Viewport>
      <footer className="flex items-center justify-between gap-2 border-t border-line px-2 py-1.5">
        <span className="min-w-0 truncate text-12 text-muted">
          <Base.ActiveEmoji>{({ emoji }) => emoji?.label ?? 'Skin tone'}</Base.ActiveEmoji>
        </span>
        <SkinTones onChoose={rememberSkinTone} />
      </footer>
    </Base.Root>
  );
}
