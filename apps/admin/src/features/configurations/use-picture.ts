import { isPictureAddress } from '@rejoin/core/configuration/picture-address';
import { useEffect, useState } from 'react';
import { useSettled } from '../../form/use-settled.ts';

const TYPING_PAUSE_MS = 400;

/** What is known of a picture that is somewhere else: nothing can be asked for, it is not told yet, it can be shown, or it can't be had. */
export type PictureState = 'none' | 'asked' | 'there' | 'missing';

/** Asks for the picture once its address is no longer being typed. Its host does not learn who asks. */
export function usePicture(url: string): PictureState {
  const settled = useSettled(url, TYPING_PAUSE_MS);
  const [told, setTold] = useState<{ url: string; state: 'there' | 'missing' }>();
  useEffect(() => {
    if (settled === undefined || !isPictureAddress(settled)) return;
    const image = new Image();
    image.referrerPolicy = 'no-referrer';
    image.onload = () => setTold({ url: settled, state: 'there' });
    image.onerror = () => setTold({ url: settled, state: 'missing' });
    image.src = settled;
    return () => {
      image.onload = null;
      image.onerror = null;
    };
  }, [settled]);
  if (!isPictureAddress(url)) return 'none';
  return told?.url === url ? told.state : 'asked';
}
