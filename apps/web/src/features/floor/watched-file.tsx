import { isImageType } from '@rejoin/core/attachments/file-types';
import type { WatchedFile } from './watched-lines.ts';

/** A picture in its reserved place, or the name of another file; either opens in a tab of its own. */
export function WatchedFileLink({ file }: { readonly file: WatchedFile }) {
  const { fileName, mime, url, thumbnailUrl, width, height } = file;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="mb-1 block w-fit max-w-full rounded-control font-medium text-accent-ink underline underline-offset-2"
    >
      {isImageType(mime) ? (
        <img
          src={thumbnailUrl ?? url}
          alt={fileName}
          width={width}
          height={height}
          className="h-auto max-h-60 w-auto max-w-full rounded-control bg-pressed"
        />
      ) : (
        fileName
      )}
    </a>
  );
}
