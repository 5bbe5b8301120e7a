import { ResponseList } from './response-list.tsx';
import type { Responses } from './use-responses.ts';
import type { useSlash } from './use-slash.ts';

type SlashListProps = { readonly slash: ReturnType<typeof useSlash>; readonly responses: Responses };

/** What a slash in the message may mean, above the field. */
export function SlashList({ slash, responses }: SlashListProps) {
  if (!slash.isOpen) return null;
  return (
    <div className="absolute inset-x-3 bottom-full z-30 mb-1 animate-appear rounded-panel bg-raised text-work shadow-float md:inset-x-6">
      <ResponseList responses={responses} choice={slash.choice} />
    </div>
  );
}
