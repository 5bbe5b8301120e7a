import { gapsIn } from '@rejoin/core/canned-responses/fill-response';

/** How many placeholders are still to be filled; it leads to the first. */
export function GapNote({ text, onGo }: { readonly text: string; readonly onGo: () => void }) {
  const count = gapsIn(text).length;
  if (count === 0) return null;
  return (
    <span role="status" className="ml-2 text-12">
      <button type="button" onClick={onGo} className="font-medium text-attention-ink hover:underline">
        {count === 1 ? '1 gap to fill' : `${count} gaps to fill`}
      </button>
    </span>
  );
}
