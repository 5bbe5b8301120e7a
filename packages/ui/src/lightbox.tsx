'use client';

import { Dialog } from '@base-ui/react/dialog';
import { ExternalLink, X } from 'lucide-react';
import { useState } from 'react';
import { buttonClasses } from './button.tsx';
import { dialogBackdropClasses } from './floating.ts';
import { IconButton } from './icon-button.tsx';

type LightboxProps = {
  /** null: closed. */
  image: { src: string; alt: string } | null;
  onClose: () => void;
};

/** One image as large as the window allows. Escape and a click beside it close it; it stays drawn until it is gone. */
export function Lightbox({ image, onClose }: LightboxProps) {
  const [shown, setShown] = useState(image);
  if (image !== null && image !== shown) setShown(image);
  return (
    <Dialog.Root open={image !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogBackdropClasses} />
        {shown !== null && (
          <Dialog.Popup className="fixed inset-4 z-40 m-auto flex size-fit max-h-[calc(100dvh-2rem)] max-w-[calc(100vw-2rem)] flex-col overflow-hidden rounded-panel bg-raised shadow-float outline-none transition-opacity data-starting-style:opacity-0">
            <header className="flex items-center gap-1 py-1.5 pr-1.5 pl-4">
              <Dialog.Title className="min-w-0 flex-1 truncate text-13 font-medium">{shown.alt}</Dialog.Title>
              <a href={shown.src} target="_blank" rel="noopener noreferrer" className={buttonClasses('ghost')}>
                <ExternalLink aria-hidden />
                Open original
              </a>
              <Dialog.Close render={<IconButton label="Close" icon={<X />} />} />
            </header>
            <img src={shown.src} alt={shown.alt} className="min-h-0 min-w-40 flex-1 object-contain" />
          </Dialog.Popup>
        )}
      </Dialog.Portal>
    </Dialog.Root>
  );
}
