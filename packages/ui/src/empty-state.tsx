import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: ReactNode;
  /** What will appear here. */
  title: string;
  text?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  className?: string;
};

/** Stands where nothing is yet, and says what will be. */
export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-center justify-center px-6 py-12 text-center', className)}>
      <span
        aria-hidden
        className="mb-3 grid size-10 place-items-center rounded-panel border border-line bg-surface text-muted [&_svg]:size-5"
      >
        {icon}
      </span>
      <p className="text-14 font-semibold">{title}</p>
      {text !== undefined && <p className="mt-1 max-w-sm text-muted text-balance">{text}</p>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  );
}
