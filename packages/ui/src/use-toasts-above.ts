import { type RefCallback, useCallback } from 'react';

const FROM_BOTTOM = '--dock-from-bottom';
/** In pixels. A scrollbar is narrower, whatever else stands at the edge of the window is wider. */
const BESIDE_MIN = 32;

/**
 * Keeps toasts above an element that reaches the right edge of the window, however high it grows: tells the styles how far its top is
 * from the bottom. Where something stands beside it, toasts stand over that.
 */
export function useToastsAbove(): RefCallback<HTMLElement> {
  return useCallback((dock: HTMLElement) => {
    const { style } = document.documentElement;
    let isTold = false;
    const takeBack = () => {
      if (isTold) style.removeProperty(FROM_BOTTOM);
      isTold = false;
    };
    const measure = () => {
      const { top, right, height } = dock.getBoundingClientRect();
      if (height === 0 || window.innerWidth - right >= BESIDE_MIN) return takeBack();
      style.setProperty(FROM_BOTTOM, `${window.innerHeight - top}px`);
      isTold = true;
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(dock);
    window.addEventListener('resize', measure);
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', measure);
      takeBack();
    };
  }, []);
}
