import { CircleAlert, File, X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import { Spinner } from './spinner.tsx';

type AttachmentPreviewProps = {
  name: string;
  /** An object URL or an address of the image; left out for what is no image. */
  src?: string;
  /** Why it can't be sent, as one sentence. */
  error?: string;
  uploading?: boolean;
  onRemove: () => void;
  /** The image could not be loaded from there. */
  onBroken: () => void;
};

/** A file chosen but not sent, in the composer. */
export function AttachmentPreview({ name, src, error, uploading = false, onRemove, onBroken }: AttachmentPreviewProps) {
  return (
    <figure className="flex max-w-72 items-center gap-2.5 rounded-control border border-line bg-sunken p-1.5">
      <span className="relative size-11 shrink-0 overflow-hidden rounded-[4px] bg-pressed">
        {error !== undefined ? (
          <CircleAlert aria-hidden className="absolute inset-0 m-auto size-5 text-danger" />
        ) : src === undefined ? (
          <File aria-hidden className="absolute inset-0 m-auto size-5 text-muted" />
        ) : (
          <img src={src} alt="" onError={onBroken} className="size-full object-cover" />
        )}
        {uploading && (
          <span className="absolute inset-0 grid place-items-center bg-scrim text-on-accent">
            <Spinner />
          </span>
        )}
      </span>
      <figcaption className="min-w-0 flex-1 text-12">
        <span className="block truncate font-medium">{name}</span>
        {error !== undefined && <span className="block text-danger-ink">{error}</span>}
        {uploading && <span className="block text-muted">Uploading</span>}
      </figcaption>
      <IconButton label={`Remove ${name}`} icon={<X />} onClick={onRemove} className="size-7" />
    </figure>
  );
}
