'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from './icon-button.tsx';

export type Theme = 'system' | 'light' | 'dark';

const looks = {
  system: { icon: <Monitor />, label: 'Theme of the system. Switch to light', next: 'light' },
  light: { icon: <Sun />, label: 'Light theme. Switch to dark', next: 'dark' },
  dark: { icon: <Moon />, label: 'Dark theme. Switch to the theme of the system', next: 'system' },
} as const;

const year = 365 * 24 * 3600;

type ThemeToggleProps = {
  /** What the server read from the cookie `theme` and put on `<html data-theme>`; "system" without a cookie. */
  theme: Theme;
  side?: 'top' | 'right' | 'bottom' | 'left';
};

/** System, light, dark, one after the other. The choice is on the page at once and in the cookie `theme` for the next one. */
export function useThemeSwitch(initial: Theme): {
  readonly icon: ReactNode;
  readonly label: string;
  readonly choose: () => void;
} {
  const [theme, setTheme] = useState(initial);
  const { icon, label, next } = looks[theme];
  const choose = () => {
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet.
    document.cookie = `theme=${next}; path=/; max-age=${year}; samesite=lax`;
    setTheme(next);
  };
  return { icon, label, choose };
}

/** Switches the theme. */
export function ThemeToggle({ theme, side }: ThemeToggleProps) {
  const { icon, label, choose } = useThemeSwitch(theme);
  return <IconButton label={label} icon={icon} onClick={choose} {...(side !== undefined && { side })} />;
}
