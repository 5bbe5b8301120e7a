import { clsx } from 'clsx';
import { Download, File, FileAudio, FileText, FileVideo, type LucideIcon } from 'lucide-react';
import { BubbleFrame, type BubbleFrameProps, cornerClasses } from './bubble-frame.tsx';
import { fileSize } from './file-size.ts';

type FileBubbleProps = BubbleFrameProps & {
  name: string;
  /** Such as `application/pdf`. */
  mime: string;
  /** Bytes. */
  size: number;
  /** Where it is read from. */
  href: string;
  /** It has been removed: there is nothing to open. */
  gone?: boolean;
  /** Called when the link is clicked, instead of following it: it may have expired. */
  onDownload: () => void;
};

/** One file that is no image: what it is called, how large it is, and a way to save it. */
export function FileBubble({ name, mime, size, href, gone = false, onDownload, ...frame }: FileBubbleProps) {
  const Icon = iconOf(mime);
  const classes = clsx(
    'flex max-w-full items-center gap-3 border border-line-strong bg-surface px-3.5 py-2.5 text-14',
    cornerClasses(frame.side, frame.position),
  );
  const words = (
    <>
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-0">
        <span className="block truncate font-medium" title={name}>
          {name}
        </span>
        <span className="block text-12 text-muted">{gone ? 'This file has been removed' : fileSize(size)}</span>
      </span>
    </>
  );
  return (
    <BubbleFrame {...frame}>
      {gone ? (
        <div role="status" className={clsx(classes, 'text-muted')}>
          {words}
        </div>
      ) : (
        <a
          href={href}
          download={name}
          target="_blank"
          rel="noopener noreferrer"
          onClick={(event) => {
            event.preventDefault();
            onDownload();
          }}
          className={clsx(classes, 'text-ink hover:bg-pressed')}
        >
          {words}
          <Download aria-hidden className="size-4 shrink-0 text-muted" />
        </a>
      )}
    </BubbleFrame>
  );
}

function iconOf(mime: string): LucideIcon {
  if (mime.startsWith('audio/')) return FileAudio;
  if (mime.startsWith('video/')) return FileVideo;
  return mime.startsWith('text/') || mime === 'application/pdf' ? FileText : File;
}
