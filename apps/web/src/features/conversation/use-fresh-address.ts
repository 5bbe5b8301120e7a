import { useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import type { BubbleImage } from './thread-items.ts';

/** The address of an image. Links expire: when one no longer works a new one is asked for, once. */
export function useFreshAddress(conversationId: string, { id, url }: BubbleImage) {
  const live = useLive();
  const [renewed, setRenewed] = useState<{ readonly from: string; readonly to: string }>();
  const src = renewed?.from === url ? renewed.to : url;
  const renew = () => {
    if (renewed?.from === url || url.startsWith('blob:')) return;
    live.api.agent.attachmentUrl.query({ conversationId, attachmentId: id }).then(
      (fresh) => setRenewed({ from: url, to: fresh.url }),
      () => setRenewed({ from: url, to: url }),
    );
  };
  return { src, renew };
}
