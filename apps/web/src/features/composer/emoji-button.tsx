import { IconButton } from '@rejoin/ui/icon-button';
import { Popover } from '@rejoin/ui/popover';
import { Smile } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

const EmojiPicker = lazy(async () => ({ default: (await import('@rejoin/ui/emoji-picker')).EmojiPicker }));

/** Opens the emoji; the picker is loaded with the first opening. */
export function EmojiButton({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const [picking, setPicking] = useState(false);
  return (
    <Popover
      label="Choose an emoji"
      side="top"
      open={picking}
      onOpenChange={setPicking}
      className="p-0"
      trigger={<IconButton label="Emoji" icon={<Smile />} />}
    >
      <Suspense fallback={<div className="h-80 w-78" />}>
        <EmojiPicker
          emojibaseUrl="/emoji"
          onPick={(emoji) => {
            setPicking(false);
            requestAnimationFrame(() => onPick(emoji));
          }}
        />
      </Suspense>
    </Popover>
  );
}
