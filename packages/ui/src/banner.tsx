import { clsx } from 'clsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const looks = {
  info: { colours: 'bg-info-soft text-info-ink', icon: Info },
  attention: { colours: 'bg-attention-soft text-attention-ink', icon: TriangleAlert },
  danger: { colours: 'bg-danger-soft text-danger-ink', icon: CircleAlert },
};

type BannerProps = {
  meaning: keyof typeof looks;
  title: string;
  children?: ReactNode;
  /** A button or a link. */
  action?: ReactNode;
  /** It goes from edge to edge, and has no corners of its own. */
  flush?: boolean;
  className?: string;
};

/** Something that holds for the whole screen, above it, until it no longer holds. */
export function Banner({ meaning, title, children, action, flush = false, className }: BannerProps) {
  const { colours, icon: Icon } = looks[meaning];
  return (
    <div
      role={meaning === 'danger' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-work',
        !flush && 'rounded-panel',
        colours,
        className,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-2.5">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        <div className="min-w-0">
          <p className="font-medium">{title}</p>
          {children !== undefined && <div>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
