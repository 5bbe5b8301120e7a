import { clsx } from 'clsx';
import { ListFilter } from 'lucide-react';

type NarrowingProps = {
  readonly name: string;
  readonly pressed: boolean;
  readonly onPress: (pressed: boolean) => void;
};

/** A queue's or an agent's name, whose whole row narrows the list of conversations to it; pressed again it widens it. */
export function Narrowing({ name, pressed, onPress }: NarrowingProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
      className={clsx(
        'focus-inset flex w-full min-w-24 items-center gap-1.5 text-left font-medium wrap-anywhere after:absolute after:inset-0',
        pressed ? 'text-accent-ink' : 'hover:underline',
      )}
    >
      {name}
      {pressed && <ListFilter aria-hidden className="size-3.5 shrink-0" />}
    </button>
  );
}
