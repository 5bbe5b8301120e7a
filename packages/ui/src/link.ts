import type { ComponentType, ReactNode } from 'react';

/** What draws a link: `'a'`, or a router's own such as Next's `Link`. */
export type LinkComponent =
  | 'a'
  | ComponentType<{ href: string; className?: string; 'aria-current'?: 'page'; children?: ReactNode }>;
