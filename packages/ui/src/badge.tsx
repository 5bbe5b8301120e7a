import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Meaning = 'good' | 'attention' | 'danger' | 'info' | 'neutral';

const colours: Record<Meaning, string> = {
  good: 'bg-good-soft text-good-ink',
  attention: 'bg-attention-soft text-attention-ink',
  danger: 'bg-danger-soft text-danger-ink',
  info: 'bg-info-soft text-info-ink',
  neutral: 'bg-pressed text-ink',
};

type BadgeProps = {
  meaning?: Meaning;
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A word or a number that tells a state at a glance. */
export function Badge({ meaning = 'neutral', icon, className, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-full px-2 text-12 font-medium whitespace-nowrap tabular-nums [&_svg]:size-3',
        colours[meaning],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
