import { CircleAlert } from 'lucide-react';

/** What is wrong with several fields together. */
export function Wrong({ id, words }: { id?: string; words: string }) {
  return (
    <p id={id} role="alert" className="flex gap-1 text-12 text-danger-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {words}
    </p>
  );
}
