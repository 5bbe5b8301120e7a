'use client';

import { clsx } from 'clsx';
import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import { BubbleFrame, type BubbleFrameProps, cornerClasses } from './bubble-frame.tsx';
import { Spinner } from './spinner.tsx';

type ImageBubbleProps = BubbleFrameProps & {
  src: string;
  /** Pixels of the image: they keep its place while it loads. */
  width: number;
  height: number;
  alt: string;
  uploading?: boolean;
  /** It has been removed, and can't be had by trying again. */
  gone?: boolean;
  /** Opens it large. */
  onOpen: () => void;
};

const largest = 320;
/** Of either side, so that a strip or a dot of a picture can be seen and pressed. */
const smallest = 48;

/** One image. Its place is reserved, so nothing jumps when it arrives. */
export function ImageBubble(props: ImageBubbleProps) {
  const { src, width, height, alt, uploading = false, gone = false, onOpen, ...frame } = props;
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading');
  const scale = Math.min(1, largest / width, largest / height);
  const [placeWidth, placeHeight] = [width, height].map((side) => Math.max(smallest, Math.round(side * scale)));
  const take = (image: HTMLImageElement | null) => {
    if (image?.complete && image.naturalWidth > 0) setState('shown');
  };
  return (
    <BubbleFrame {...frame}>
      <button
        type="button"
        onClick={onOpen}
        disabled={state === 'broken'}
        aria-label={`Open image ${alt}`}
        style={{ width: placeWidth, aspectRatio: `${placeWidth} / ${placeHeight}` }}
        className={clsx(
          'relative block max-w-full overflow-hidden bg-pressed',
          cornerClasses(frame.side, frame.position),
        )}
      >
        {state === 'broken' ? (
          <span className="absolute inset-0 grid place-content-center justify-items-center gap-1 p-2 text-12 text-muted">
            <ImageOff aria-hidden className="size-5" />
            {gone ? 'This image has been removed' : 'This image can’t be loaded'}
          </span>
        ) : (
          <img
            ref={take}
            src={src}
            alt={alt}
            width={width}
            height={height}
            onLoad={() => setState('shown')}
            onError={() => setState('broken')}
            className={clsx('size-full object-contain transition-[filter]', state === 'loading' && 'blur-md')}
          />
        )}
        {uploading && (
          <span className="absolute inset-0 grid place-items-center bg-scrim text-on-accent">
            <Spinner className="size-6" />
          </span>
        )}
      </button>
    </BubbleFrame>
  );
}
