'use client';

import { ScreenFailed } from '../features/access/screen-failed.tsx';

export default function RootError({ reset }: { reset: () => void }) {
  return <ScreenFailed reset={reset} className="min-h-dvh" />;
}
