'use client';

import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

/** Menus and dialogs give the focus back themselves, within this time in milliseconds. */
const OTHERS_FIRST_MS = 100;
const HOMES = 'section, aside, form';

type FocusHomeProps = { as: 'main' | 'div'; id?: string; className?: string; children: ReactNode };

/**
 * Keeps the keyboard's place: when what had the focus goes away, or can't be used any more, the nearest part of the page around it
 * that is still there gets it, or all that is in here. Without this it falls to the top of the page.
 */
export function FocusHome({ as: Element, id, className, children }: FocusHomeProps) {
  const home = useRef<HTMLElement>(null);
  useHome(home);
  return (
    <Element
      ref={(element: HTMLElement | null) => {
        home.current = element;
      }}
      id={id}
      className={className}
    >
      {children}
    </Element>
  );
}

function useHome(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = home.current;
    if (page === null) return;
    let path: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (event: FocusEvent) => {
      path = event.composedPath().filter((each) => each instanceof Element && page.contains(each)) as Element[];
    };
    const comeHome = () => {
      const [last] = path;
      if (document.activeElement !== document.body || last === undefined || isUsable(last)) return;
      const nearest = path.find((each) => each.isConnected && each.matches(HOMES));
      const place = nearest instanceof HTMLElement ? nearest : page;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(comeHome, OTHERS_FIRST_MS);
    });
    page.addEventListener('focusin', remember);
    watch.observe(page, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    // Menus and dialogs stand beside the page: what they cover may be gone by the time that they are.
    watch.observe(document.body, { childList: true });
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      page.removeEventListener('focusin', remember);
    };
  }, [home]);
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}
