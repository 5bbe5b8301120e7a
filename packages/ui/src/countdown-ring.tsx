'use client';

import { clsx } from 'clsx';
import { useNow } from './use-now.ts';

const radius = 18;
const circumference = 2 * Math.PI * radius;

type CountdownRingProps = {
  /** Milliseconds since 1970, by the clock of this machine. */
  endsAt: number;
  /** How long it takes in all, in milliseconds. */
  total: number;
  className?: string;
};

/** A ring that empties, with the seconds left in it. The last five are in the colour of attention. */
export function CountdownRing({ endsAt, total, className = 'size-11' }: CountdownRingProps) {
  const now = useNow(250);
  const left = Math.min(Math.max(endsAt - now, 0), total);
  const seconds = Math.ceil(left / 1000);
  const share = total === 0 ? 0 : left / total;
  return (
    <span
      role="timer"
      aria-label={`${seconds} seconds left`}
      className={clsx('relative inline-grid shrink-0 place-items-center', className)}
    >
      <svg aria-hidden="true" viewBox="0 0 40 40" className="absolute inset-0 size-full -rotate-90 fill-none">
        <circle cx="20" cy="20" r={radius} strokeWidth="3" className="stroke-line" />
        <circle
          cx="20"
          cy="20"
          r={radius}
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={circumference}
          strokeDashoffset={circumference * (1 - share)}
          className={clsx(
            'transition-[stroke-dashoffset] duration-250 ease-linear motion-reduce:transition-none',
            seconds > 5 ? 'stroke-accent' : 'stroke-attention',
          )}
        />
      </svg>
      <span aria-hidden className="text-13 font-semibold tabular-nums">
        {seconds}
      </span>
    </span>
  );
}
