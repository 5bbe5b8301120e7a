import { type RefObject, useEffect, useRef } from 'react';

/** Menus and dialogs give the focus back themselves, within this time in milliseconds. */
const OTHERS_FIRST_MS = 100;
const HOMES = 'section, aside, form, main';

/**
 * Keeps the keyboard's place: when what had the focus goes away, or can't be used any more, the nearest part of the page around it
 * that is still there gets it. Without this it falls to the top of the page.
 */
export function useFocusHome(): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    const main = page.current;
    if (main === null) return;
    let path: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (event: FocusEvent) => {
      path = event.composedPath().filter((each) => each instanceof Element && main.contains(each)) as Element[];
    };
    const comeHome = () => {
      const [last] = path;
      const isLost = document.activeElement === document.body && last !== undefined && !isUsable(last);
      const home = isLost ? path.find((each) => each.isConnected && each.matches(HOMES)) : undefined;
      if (!(home instanceof HTMLElement)) return;
      home.tabIndex = -1;
      home.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(comeHome, OTHERS_FIRST_MS);
    });
    main.addEventListener('focusin', remember);
    watch.observe(main, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      main.removeEventListener('focusin', remember);
    };
  }, []);
  return page;
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}
