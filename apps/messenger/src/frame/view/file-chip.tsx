import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hasExpired } from '../files/has-expired.ts';
import { FileIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

type FileChipProps = {
  readonly name: string;
  /** Bytes, when the server told. */
  readonly size: number | undefined;
  /** Where it is saved from; absent while it is on its way. */
  readonly url?: string;
  /** Asks for another address; the one there is has expired. */
  readonly onExpired?: () => void;
};

/** A file that is no picture: what it is called, how large it is, and, once it is there, a link that saves it. */
export function FileChip({ name, size, url, onExpired }: FileChipProps): VNode {
  const { formats } = useSurroundings();
  const [waitingFrom, waitFrom] = useState<string>();
  useEffect(() => {
    if (waitingFrom === undefined || url === undefined || url === waitingFrom) return;
    waitFrom(undefined);
    save(url);
  }, [waitingFrom, url]);

  const content = (
    <>
      <FileIcon />
      <span class="file-name" dir="auto">
        {name}
      </span>
      {size !== undefined && <span class="file-size">{formats.fileSize(size)}</span>}
    </>
  );
  if (url === undefined) return <span class="bubble file">{content}</span>;
  return (
    <a
      class="bubble file"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (!hasExpired(url, Date.now())) return;
        event.preventDefault();
        waitFrom(url);
        onExpired?.();
      }}
    >
      {content}
    </a>
  );
}

function save(url: string): void {
  const link = document.createElement('a');
  Object.assign(link, { href: url, target: '_blank', rel: 'noopener noreferrer' });
  link.click();
}
