import { clsx } from 'clsx';
import { RotateCw, TriangleAlert } from 'lucide-react';
import { Button } from './button.tsx';

type ErrorStateProps = {
  /** What happened, as one sentence. */
  title: string;
  /** What was kept, and what to do. */
  text: string;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
};

/** Stands where something could not be shown. */
export function ErrorState({ title, text, onRetry, retrying = false, className }: ErrorStateProps) {
  return (
    <div role="alert" className={clsx('flex flex-col items-center justify-center px-6 py-12 text-center', className)}>
      <span aria-hidden className="mb-3 grid size-10 place-items-center rounded-panel bg-danger-soft text-danger-ink">
        <TriangleAlert className="size-5" />
      </span>
      <p className="text-14 font-semibold">{title}</p>
      <p className="mt-1 max-w-sm text-muted text-balance">{text}</p>
      {onRetry !== undefined && (
        <Button className="mt-4" icon={<RotateCw aria-hidden />} loading={retrying} onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  );
}
