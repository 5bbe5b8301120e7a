/** At this width and below, the conversation takes the whole screen. The style sheet has the same number. */
export const FULL_SCREEN = '(max-width: 600px)';

/**
 * Keeps a full-screen panel inside what the on-screen keyboard leaves of the page, and the page behind it from scrolling.
 * Returns the way to stop.
 */
export function keepOnScreen(panel: HTMLElement): () => void {
  const viewport = window.visualViewport;
  const narrow = window.matchMedia(FULL_SCREEN);
  const page = document.documentElement.style;
  const overflow = page.overflow;
  const fit = () => {
    page.overflow = narrow.matches ? 'hidden' : overflow;
    if (!viewport) return;
    panel.style.setProperty('--screen-height', `${viewport.height}px`);
    panel.style.setProperty('--screen-top', `${viewport.offsetTop}px`);
  };
  const listening = new AbortController();
  const { signal } = listening;
  fit();
  viewport?.addEventListener('resize', fit, { signal });
  viewport?.addEventListener('scroll', fit, { signal });
  narrow.addEventListener('change', fit, { signal });
  return () => {
    listening.abort();
    page.overflow = overflow;
  };
}
