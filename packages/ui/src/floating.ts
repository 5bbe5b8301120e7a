/** The look of everything that floats above the page and holds choices. */
export const floatingClasses =
  'origin-(--transform-origin) rounded-panel bg-raised text-work text-ink shadow-float outline-none transition-[opacity,scale] ' +
  'data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

/** One choice in a floating list. */
export const floatingItemClasses =
  'flex min-h-control cursor-default items-center gap-2 rounded-control px-2 outline-none select-none ' +
  'data-highlighted:bg-pressed data-disabled:opacity-50';
