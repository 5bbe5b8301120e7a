import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import type { LinkComponent } from './link.ts';

type PageHeaderProps = {
  title: string;
  /** Where I am: the pages above this one. */
  trail?: readonly { href: string; label: string }[];
  /** A badge beside the title. */
  status?: ReactNode;
  description?: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  link?: LinkComponent;
  className?: string;
};

/** The top of a page: where I am, what this is, what I may do. */
export function PageHeader(props: PageHeaderProps) {
  const { title, trail = [], status, description, actions, link: Link = 'a', className } = props;
  return (
    <header className={clsx('flex flex-wrap items-end justify-between gap-x-6 gap-y-3', className)}>
      <div className="min-w-0 flex-1 basis-64">
        {trail.length > 0 && (
          <nav aria-label="Where I am" className="mb-1 flex flex-wrap items-center gap-1 text-13 text-muted">
            {trail.map((step) => (
              <Fragment key={step.href}>
                <Link href={step.href} className="rounded-control transition-colors hover:text-ink">
                  {step.label}
                </Link>
                <ChevronRight aria-hidden className="size-3.5" />
              </Fragment>
            ))}
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-20 font-semibold break-words">{title}</h1>
          {status}
        </div>
        {description !== undefined && <p className="mt-1 max-w-prose text-pretty text-muted">{description}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
