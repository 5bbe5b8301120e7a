// What floats fades in, and is gone at once: it has the keyboard until it is gone, and the next key is meant for the page below.

/** The look of everything that floats above the page and holds choices. */
export const floatingClasses =
  'origin-(--transform-origin) max-w-(--available-width) rounded-panel bg-raised text-work text-ink shadow-float outline-none transition-[opacity,scale] ' +
  'data-starting-style:scale-98 data-starting-style:opacity-0';

/** One choice in a floating list. */
export const floatingItemClasses =
  'flex min-h-control cursor-default items-center gap-2 rounded-control px-2 outline-none select-none ' +
  'data-highlighted:bg-pressed data-disabled:opacity-50';

export const dialogBackdropClasses =
  'fixed inset-0 z-40 min-h-dvh bg-scrim transition-opacity data-starting-style:opacity-0';

export const dialogViewportClasses =
  'fixed inset-0 z-40 grid grid-cols-1 justify-items-center overflow-y-auto px-4 py-[max(1rem,8vh)] items-start';

export const dialogPopupClasses =
  'w-full rounded-panel bg-raised text-work text-ink shadow-float outline-none transition-[opacity,translate] ' +
  'data-starting-style:translate-y-2 data-starting-style:opacity-0';
