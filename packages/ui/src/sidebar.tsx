'use client';

import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { Menu as MenuIcon, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { dialogBackdropClasses } from './floating.ts';
import { IconButton } from './icon-button.tsx';
import type { LinkComponent } from './link.ts';

export type SidebarGroup = {
  label: string;
  items: readonly { href: string; label: string; icon: ReactNode; current: boolean }[];
};

type SidebarProps = {
  /** The product's name or mark. */
  brand: ReactNode;
  groups: readonly SidebarGroup[];
  /** Who is signed in. */
  footer: ReactNode;
  link?: LinkComponent;
};

function Navigation({ groups, link: Link = 'a' }: Pick<SidebarProps, 'groups' | 'link'>) {
  return (
    <nav aria-label="Main" className="flex-1 overflow-y-auto px-3 py-2">
      {groups.map((group) => (
        <section key={group.label} className="mb-5">
          <h2 className="px-2 pb-1 text-12 font-medium tracking-normal text-muted">{group.label}</h2>
          <ul className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.href}>
                <Link
                  href={item.href}
                  {...(item.current && { 'aria-current': 'page' as const })}
                  className={clsx(
                    'focus-inset flex min-h-8 items-center gap-2.5 rounded-control px-2 text-13 font-medium transition-colors pointer-coarse:min-h-11 [&_svg]:size-4',
                    item.current ? 'bg-pressed text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
                  )}
                >
                  {item.icon}
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The console's navigation by task: a column from 1024 px, a bar with a drawer below. */
export function Sidebar({ brand, groups, footer, link = 'a' }: SidebarProps) {
  const [open, setOpen] = useState(false);
  const current = groups.flatMap((group) => group.items).find((item) => item.current);
  return (
    <>
      <aside
        aria-label="Navigation and account"
        className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-r border-line bg-canvas lg:flex"
      >
        <div className="px-5 pt-4 pb-3">{brand}</div>
        <Navigation groups={groups} link={link} />
        <div className="border-t border-line p-3">{footer}</div>
      </aside>
      <div className="sticky top-0 z-30 flex items-center gap-2 border-b border-line bg-canvas px-3 py-1.5 lg:hidden">
        <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
          <Dialog.Trigger render={<IconButton label="Open navigation" icon={<MenuIcon />} />} />
          <Dialog.Portal>
            <Dialog.Backdrop className={clsx(dialogBackdropClasses, 'data-ending-style:opacity-0')} />
            <Dialog.Popup className="fixed inset-y-0 left-0 z-40 flex w-72 max-w-[85vw] flex-col bg-canvas shadow-float transition-transform duration-(--motion-slow) data-ending-style:-translate-x-full data-starting-style:-translate-x-full">
              {/* biome-ignore lint/a11y/noStaticElementInteractions: following a link, by click or key, closes the drawer. */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link arrives as a click. */}
              <div className="flex min-h-0 flex-1 flex-col" onClick={() => setOpen(false)}>
                <div className="flex items-center justify-between py-2 pr-2 pl-5">
                  <Dialog.Title render={<div />}>{brand}</Dialog.Title>
                  <Dialog.Close render={<IconButton label="Close navigation" icon={<X />} />} />
                </div>
                <Navigation groups={groups} link={link} />
              </div>
              <div className="border-t border-line p-3">{footer}</div>
            </Dialog.Popup>
          </Dialog.Portal>
        </Dialog.Root>
        {current === undefined ? brand : <span className="text-14 font-semibold">{current.label}</span>}
      </div>
    </>
  );
}
