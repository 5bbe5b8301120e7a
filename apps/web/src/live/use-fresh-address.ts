import { toastFailed } from '@rejoin/ui/toaster';
import { useState } from 'react';
import { failureOf } from './failure.ts';

type FreshAddress = {
  /** As it was told when the file was drawn. Links expire. */
  readonly url: string;
  readonly ask: () => Promise<{ readonly url: string }>;
};

type AddressState = {
  readonly src: string;
  /** The server says that there is no such file any more. */
  readonly isGone: boolean;
  readonly renew: () => void;
};

/** The address of a file that is shown. When it no longer works a new one is asked for, once. */
export function useFreshAddress({ url, ask }: FreshAddress): AddressState {
  const [renewed, setRenewed] = useState<{ readonly from: string; readonly to: string; readonly isGone: boolean }>();
  const current = renewed?.from === url ? renewed : undefined;
  const renew = () => {
    if (current !== undefined || url.startsWith('blob:')) return;
    ask().then(
      (fresh) => setRenewed({ from: url, to: fresh.url, isGone: false }),
      (error: unknown) => setRenewed({ from: url, to: url, isGone: isNotThere(error) }),
    );
  };
  return { src: current?.to ?? url, isGone: current?.isGone === true, renew };
}

/** Opens or saves a file under an address made now, as if a link to it had been clicked: the page stays, whatever guards its leaving. */
export function openFresh(ask: FreshAddress['ask'], onGone: () => void): void {
  ask().then(
    ({ url }) => {
      const link = document.createElement('a');
      Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer' });
      link.click();
    },
    (error: unknown) => {
      if (isNotThere(error)) onGone();
      else toastFailed('This file could not be opened.', { detail: 'Try again in a moment.' });
    },
  );
}

function isNotThere(error: unknown): boolean {
  return failureOf(error) === 'attachmentNotFound';
}
