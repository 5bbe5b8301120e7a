import { useEffect, useEffectEvent } from 'react';

const OVER_THE_PAGE = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-closed])';

/** Ctrl+K or ⌘K, also while something is being written, but not over a dialog; over one that is about to be gone it is. */
export function usePaletteKey(onOpen: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
    if (event.target instanceof Element && event.target.closest(OVER_THE_PAGE) !== null) return;
    event.preventDefault();
    onOpen();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
