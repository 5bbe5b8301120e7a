import { clsx } from 'clsx';
import type { Meaning } from './badge.tsx';

const colours: Record<Meaning, string> = {
  good: 'bg-good',
  attention: 'bg-attention',
  danger: 'bg-danger',
  info: 'bg-info',
  neutral: 'bg-control-line',
};

type StatusDotProps = {
  meaning: Meaning;
  /** The state in words. Shown beside the dot unless hidden; a colour alone says nothing. */
  label: string;
  hideLabel?: boolean;
  className?: string;
};

/** A coloured dot with the state it stands for. */
export function StatusDot({ meaning, label, hideLabel = false, className }: StatusDotProps) {
  return (
    <span className={clsx('inline-flex items-center gap-1.5', className)}>
      <span
        aria-hidden
        className={clsx('size-2 shrink-0 rounded-full forced-colors:bg-[CanvasText]', colours[meaning])}
      />
      <span className={hideLabel ? 'sr-only' : undefined}>{label}</span>
    </span>
  );
}
