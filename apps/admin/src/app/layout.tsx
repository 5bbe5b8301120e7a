import { Toaster } from '@rejoin/ui/toaster';
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeOf } from '../features/console/theme.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Rejoin console', template: '%s · Rejoin console' },
  robots: { index: false, follow: false },
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get('theme')?.value);
  return (
    <html
      lang="en"
      data-density="console"
      {...(theme !== 'system' && { 'data-theme': theme })}
      suppressHydrationWarning
    >
      <body>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
