import type { Theme } from '@rejoin/ui/theme-toggle';

/** The theme that the cookie `theme` asks for. */
export function themeOf(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}
