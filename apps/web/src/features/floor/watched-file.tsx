import { isImageType } from '@rejoin/core/attachments/image-types';
import { useLive } from '../../live/live-context.tsx';
import { openFresh, useFreshAddress } from '../../live/use-fresh-address.ts';
import type { WatchedFile } from './watched-lines.ts';

type WatchedFileLinkProps = { readonly conversationId: string; readonly file: WatchedFile };

/** A picture in its reserved place, or the name of another file; either opens in a tab of its own, however long it has been here. */
export function WatchedFileLink({ conversationId, file }: WatchedFileLinkProps) {
  const { api } = useLive();
  const { id: attachmentId, fileName, mime, url, thumbnailUrl, width, height } = file;
  const ask = () => api.supervisor.attachmentUrl.query({ conversationId, attachmentId });
  const { src, renew } = useFreshAddress({ url, ask });
  return (
    <a
      href={src}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openFresh(ask);
      }}
      className="mb-1 block w-fit max-w-full rounded-control font-medium text-accent-ink underline underline-offset-2"
    >
      {isImageType(mime) ? (
        <img
          src={src === url ? (thumbnailUrl ?? src) : src}
          alt={fileName}
          width={width}
          height={height}
          onError={renew}
          className="h-auto max-h-60 w-auto max-w-full rounded-control bg-pressed"
        />
      ) : (
        fileName
      )}
    </a>
  );
}
