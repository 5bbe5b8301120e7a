'use client';

import { Bubble } from '@rejoin/ui/bubble';
import type { BubbleFrameProps, BubblePosition } from '@rejoin/ui/bubble-frame';
import { ImageBubble } from '@rejoin/ui/image-bubble';
import { useLive } from '../../live/live-context.tsx';
import { sentenceFor } from './refusal-sentence.ts';
import type { BubbleItem } from './thread-items.ts';
import { useFreshAddress } from './use-fresh-address.ts';

export type OpenImage = { readonly src: string; readonly alt: string };

type MessageBubbleProps = { readonly item: BubbleItem; readonly onOpen: (image: OpenImage) => void };

/** One message: its images, then its text. */
export function MessageBubble({ item, onOpen }: MessageBubbleProps) {
  const live = useLive();
  const { at, side, images, text, delivery, clientMessageId, refusal } = item;
  const count = images.length + (text === '' ? 0 : 1);
  const state = {
    ...(delivery !== undefined && { delivery }),
    ...(clientMessageId !== undefined && { onRetry: () => live.retry(clientMessageId) }),
  };
  const frameOf = (index: number): BubbleFrameProps => ({
    at,
    side,
    position: positionWithin(item.position, index, count),
    ...(index === count - 1 && state),
  });
  return (
    <article data-testid="bubble" data-from={item.from}>
      {item.author !== undefined && <p className="mb-1 px-1 text-12 font-medium text-muted">{item.author}</p>}
      {images.map((image, index) => (
        <MessageImage key={image.id} image={image} frame={frameOf(index)} onOpen={onOpen} />
      ))}
      {text !== '' && <Bubble text={text} {...frameOf(count - 1)} />}
      {refusal !== undefined && clientMessageId !== undefined && (
        <p role="alert" className="-mt-2 mb-3 px-1 text-right text-12 text-danger-ink">
          {sentenceFor(refusal)}{' '}
          <button
            type="button"
            onClick={() => live.discard(clientMessageId)}
            className="rounded-control font-medium underline underline-offset-2"
          >
            Discard
          </button>
        </p>
      )}
    </article>
  );
}

type MessageImageProps = {
  readonly image: BubbleItem['images'][number];
  readonly frame: BubbleFrameProps;
  readonly onOpen: (image: OpenImage) => void;
};

function MessageImage({ image, frame, onOpen }: MessageImageProps) {
  const { src, renew } = useFreshAddress(image);
  const { width, height, fileName: alt } = image;
  return (
    <div onErrorCapture={renew}>
      <ImageBubble
        key={src}
        src={src}
        width={width}
        height={height}
        alt={alt}
        onOpen={() => onOpen({ src, alt })}
        {...frame}
      />
    </div>
  );
}

/** Where a part of a message stands, given where the message stands among its neighbours. */
function positionWithin(position: BubblePosition, index: number, count: number): BubblePosition {
  const above = index > 0 || position === 'middle' || position === 'last';
  const below = index < count - 1 || position === 'middle' || position === 'first';
  return above ? (below ? 'middle' : 'last') : below ? 'first' : 'single';
}
