import { toastFailed } from '@rejoin/ui/toaster';
import { useState } from 'react';

type FreshAddress = {
  /** As it was told when the file was drawn. Links expire. */
  readonly url: string;
  readonly ask: () => Promise<{ readonly url: string }>;
};

/** The address of a file that is shown. When it no longer works a new one is asked for, once. */
export function useFreshAddress({ url, ask }: FreshAddress): { readonly src: string; readonly renew: () => void } {
  const [renewed, setRenewed] = useState<{ readonly from: string; readonly to: string }>();
  const src = renewed?.from === url ? renewed.to : url;
  const renew = () => {
    if (renewed?.from === url || url.startsWith('blob:')) return;
    ask().then(
      (fresh) => setRenewed({ from: url, to: fresh.url }),
      () => setRenewed({ from: url, to: url }),
    );
  };
  return { src, renew };
}

/** Opens or saves a file under an address made now, as if a link to it had been clicked: the page stays, whatever guards its leaving. */
export function openFresh(ask: FreshAddress['ask']): void {
  ask().then(
    ({ url }) => {
      const link = document.createElement('a');
      Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer' });
      link.click();
    },
    () => toastFailed('This file is no longer there.'),
  );
}
