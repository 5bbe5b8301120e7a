'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type PartOfSettingProps = { id: string; children: ReactNode };

/** Where an address that ends with `#` and this id leads, the keyboard too: the form comes when the browser has looked for it already. */
export function PartOfSetting({ id, children }: PartOfSettingProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.location.hash !== `#${id}`) return;
    box.current?.focus({ preventScroll: true });
    // What it answers, a promise in newer browsers, is not for React.
    void box.current?.scrollIntoView();
  }, [id]);
  return (
    <div ref={box} id={id} tabIndex={-1} className="scroll-mt-14 pt-6 outline-none lg:scroll-mt-0">
      {children}
    </div>
  );
}
