'use client';

import { ScreenFailed } from '../../features/access/screen-failed.tsx';

export default function ConsoleError({ reset }: { reset: () => void }) {
  return <ScreenFailed reset={reset} className="flex-1" />;
}
