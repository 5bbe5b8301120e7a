import type { Theme } from '@rejoin/ui/theme-toggle';

/** The theme that was chosen in this browser, as its cookie tells it. */
export function themeOf(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}
