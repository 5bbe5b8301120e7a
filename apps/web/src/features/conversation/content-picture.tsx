'use client';

import { clsx } from 'clsx';
import { useState } from 'react';

/** A picture that goes with words and says nothing on its own; gone when it can't be had. Its host learns nothing of the workspace. */
export function ContentPicture({ src, className }: { readonly src: string; readonly className: string }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <img
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(true)}
      className={clsx('block bg-sunken object-cover', className)}
    />
  );
}
