import { Toaster } from '@rejoin/ui/toaster';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeOf } from './theme.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Rejoin workspace', template: '%s · Rejoin workspace' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, interactiveWidget: 'resizes-content' };

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get('theme')?.value);
  return (
    <html lang="en" {...(theme !== 'system' && { 'data-theme': theme })} suppressHydrationWarning>
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
