/** On a page that is this narrow, or this low, the conversation takes the whole screen. The style sheet has the same numbers. */
export const FULL_SCREEN = '(max-width: 600px), (max-height: 480px)';

/**
 * Keeps a full-screen panel, while it is open, inside what the on-screen keyboard leaves of the page, and the page behind it from
 * scrolling. To be told whether it is open, and again where the page has a new root.
 */
export function createScreenFit(panel: HTMLElement): (open: boolean) => void {
  let release: (() => void) | undefined;
  return (open) => {
    release?.();
    release = open ? keepOnScreen(panel) : undefined;
  };
}

/** Returns the way to stop. */
function keepOnScreen(panel: HTMLElement): () => void {
  const viewport = visualViewport;
  const small = matchMedia(FULL_SCREEN);
  const root = document.documentElement;
  const page = root.style;
  const overflow = page.overflow;
  const fit = () => {
    page.overflow = small.matches ? 'hidden' : overflow;
    if (!viewport) return;
    // What the panel is told in px is enlarged with a page that enlarges itself; what the browser tells of its viewport is not.
    // The root is asked: a panel that is about to be put back has no zoom yet.
    const zoom = root.currentCSSZoom || 1;
    panel.style.setProperty('--screen-height', `${viewport.height / zoom}px`);
    panel.style.setProperty('--screen-top', `${viewport.offsetTop / zoom}px`);
  };
  const listening = new AbortController();
  const { signal } = listening;
  fit();
  viewport?.addEventListener('resize', fit, { signal });
  viewport?.addEventListener('scroll', fit, { signal });
  small.addEventListener('change', fit, { signal });
  return () => {
    listening.abort();
    page.overflow = overflow;
  };
}
