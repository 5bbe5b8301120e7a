import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Count } from './count.tsx';
import type { LinkComponent } from './link.ts';

export type NavRailItem = {
  href: string;
  label: string;
  icon: ReactNode;
  current: boolean;
  /** What waits there; 0 shows nothing. */
  count?: number;
};

type NavRailProps = {
  brand: ReactNode;
  items: readonly NavRailItem[];
  /** Presence and who is signed in. */
  footer: ReactNode;
  link?: LinkComponent;
};

/** The workspace's navigation: a narrow column from 768 px, a bar at the bottom below. */
export function NavRail({ brand, items, footer, link: Link = 'a' }: NavRailProps) {
  return (
    <aside
      aria-label="Navigation and account"
      className="flex shrink-0 items-center gap-1 border-line bg-canvas max-md:order-last max-md:border-t max-md:px-2 max-md:py-1 md:h-dvh md:w-18 md:flex-col md:overflow-y-auto md:border-r md:py-3"
    >
      <div className="max-md:hidden md:mb-2">{brand}</div>
      <nav aria-label="Main" className="flex min-w-0 flex-1 gap-1 md:flex-col">
        {items.map((item) => (
          <Link
            key={item.href}
            href={item.href}
            {...(item.current && { 'aria-current': 'page' as const })}
            className={clsx(
              'relative flex min-h-12 w-15 flex-col items-center justify-center gap-0.5 rounded-panel text-12 font-medium transition-colors md:shrink-0 short:max-md:min-h-10 [&_svg]:size-5',
              item.current ? 'bg-pressed text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
            )}
          >
            {item.icon}
            {item.label}
            <span className="absolute top-0.5 right-1.5">
              <Count value={item.count ?? 0} label="waiting" />
            </span>
          </Link>
        ))}
      </nav>
      <div className="flex items-center gap-1 md:flex-col md:gap-2">{footer}</div>
    </aside>
  );
}
