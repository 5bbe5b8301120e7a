import { ResponseList } from './response-list.tsx';
import type { useSlash } from './use-slash.ts';

type SlashListProps = { readonly slash: ReturnType<typeof useSlash> };

/** What a slash in the message may mean, above the field. */
export function SlashList({ slash }: SlashListProps) {
  if (!slash.isOpen) return null;
  return (
    <div className="absolute inset-x-3 bottom-full z-30 mb-1 animate-appear rounded-panel bg-raised text-work shadow-float md:inset-x-6">
      <ResponseList {...slash.choice} />
    </div>
  );
}
