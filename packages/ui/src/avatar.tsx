import { clsx } from 'clsx';
import { hueOf, initialsOf } from './initials.ts';

const sizes = { small: 'size-6 text-[0.625rem]', medium: 'size-8 text-12', large: 'size-10 text-14' };

type AvatarProps = {
  name: string;
  /** What the tint hangs on, where names repeat: an id. The name otherwise. */
  tintBy?: string;
  /** 24, 32 or 40 px. */
  size?: keyof typeof sizes;
  className?: string;
};

/** A person as initials on a tint that stays theirs. Decorative: the name stands beside it. */
export function Avatar({ name, tintBy = name, size = 'medium', className }: AvatarProps) {
  const hue = hueOf(tintBy);
  return (
    <span
      aria-hidden
      style={{ background: `oklch(var(--tint-ground) ${hue})`, color: `oklch(var(--tint-ink) ${hue})` }}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full font-semibold select-none',
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
