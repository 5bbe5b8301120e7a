import { ErrorState } from '@rejoin/ui/error-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { Popover } from '@rejoin/ui/popover';
import { useQuery } from '@tanstack/react-query';
import { Smile } from 'lucide-react';
import { useState } from 'react';

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
      <LoadedPicker
        onPick={(emoji) => {
          setPicking(false);
          requestAnimationFrame(() => onPick(emoji));
        }}
      />
    </Popover>
  );
}

/** The picker, once it has been loaded: without a network it can't be, and nothing else of the page suffers from it. */
function LoadedPicker({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['emoji picker'],
    queryFn: () => import('@rejoin/ui/emoji-picker'),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (data !== undefined) return <data.EmojiPicker emojibaseUrl="/emoji" onPick={onPick} />;
  if (!isError) return <div className="h-80 w-78" />;
  return (
    <ErrorState
      className="h-80 w-78"
      title="The emoji could not be loaded."
      text="Try again once the connection is back."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}
