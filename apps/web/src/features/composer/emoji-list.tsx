import { ComboboxList, ComboboxOption } from '@rejoin/ui/combobox';
import type { useShortcode } from './use-shortcode.ts';

type EmojiListProps = { readonly shortcode: ReturnType<typeof useShortcode> };

/** What a short code in the message may become, above the field. */
export function EmojiList({ shortcode: { options, combobox } }: EmojiListProps) {
  if (options.length === 0) return null;
  return (
    <div className="absolute bottom-full left-3 z-30 mb-1 w-64 max-w-[calc(100%-1.5rem)] animate-appear rounded-panel bg-raised text-work shadow-float md:left-6">
      <p role="status" className="sr-only">
        {options.length === 1 ? '1 emoji' : `${options.length} emoji`}
      </p>
      <ComboboxList combobox={combobox} label="Emoji" className="max-h-72 p-1">
        {options.map((option) => (
          <ComboboxOption
            key={option.id}
            combobox={combobox}
            option={option}
            className="flex items-center gap-2 py-1 pointer-coarse:py-2.5"
          >
            <span className="text-16">{option.shown}</span>
            <span className="min-w-0 truncate">:{option.code}:</span>
          </ComboboxOption>
        ))}
      </ComboboxList>
    </div>
  );
}
