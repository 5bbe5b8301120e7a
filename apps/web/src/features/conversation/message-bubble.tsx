'use client';

import { Bubble } from '@rejoin/ui/bubble';
import type { BubbleFrameProps, BubblePosition } from '@rejoin/ui/bubble-frame';
import { FileBubble } from '@rejoin/ui/file-bubble';
import { ImageBubble } from '@rejoin/ui/image-bubble';
import { clsx } from 'clsx';
import { useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { openFresh, useFreshAddress } from '../../live/use-fresh-address.ts';
import { sentenceFor } from './refusal-sentence.ts';
import type { BubbleItem } from './thread-items.ts';

/** Asks for an address of a file under which it can be read for a while. */
export type AskAddress = (attachmentId: string) => Promise<{ readonly url: string }>;

export type OpenImage = { readonly src: string; readonly alt: string };

type MessageBubbleProps = {
  readonly item: BubbleItem;
  readonly askAddress: AskAddress;
  readonly onOpen: (image: OpenImage) => void;
};

/** One message: its images, its other files, then its text. */
export function MessageBubble({ item, askAddress, onOpen }: MessageBubbleProps) {
  const live = useLive();
  const { at, side, images, files, text, delivery, clientMessageId, refusal } = item;
  const count = images.length + files.length + (text === '' ? 0 : 1);
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
    <article aria-label={item.saidBy} data-testid="bubble" data-from={item.from}>
      {item.author !== undefined && (
        <p className={clsx('mb-1 px-1 text-12 font-medium text-muted', side === 'mine' && 'text-right')}>
          {item.author}
        </p>
      )}
      {images.map((image, index) => (
        <MessageImage key={image.id} {...{ image, askAddress, onOpen }} frame={frameOf(index)} />
      ))}
      {files.map((file, index) => (
        <MessageFile key={file.id} {...{ file, askAddress }} frame={frameOf(images.length + index)} />
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
  readonly askAddress: AskAddress;
  readonly frame: BubbleFrameProps;
  readonly onOpen: (image: OpenImage) => void;
};

function MessageImage({ image, askAddress, frame, onOpen }: MessageImageProps) {
  const { id, width, height, fileName: alt, url, thumbnailUrl } = image;
  const { src, isGone, renew } = useFreshAddress({
    url,
    ask: () => askAddress(id),
  });
  const shown = src === url ? (thumbnailUrl ?? src) : src;
  return (
    <div onErrorCapture={renew}>
      <ImageBubble
        key={shown}
        src={shown}
        width={width}
        height={height}
        alt={alt}
        gone={isGone}
        onOpen={() => onOpen({ src, alt })}
        {...frame}
      />
    </div>
  );
}

type MessageFileProps = {
  readonly file: BubbleItem['files'][number];
  readonly askAddress: AskAddress;
  readonly frame: BubbleFrameProps;
};

/** Its link may have expired since it was drawn: a fresh one is asked for when somebody wants the file. */
function MessageFile({ file, askAddress, frame }: MessageFileProps) {
  const { id, fileName: name, mime, size, url } = file;
  const [gone, setGone] = useState(false);
  const download = () =>
    openFresh(
      () => askAddress(id),
      () => setGone(true),
    );
  return <FileBubble {...{ name, mime, size, gone }} href={url} onDownload={download} {...frame} />;
}

/** Where a part of a message stands, given where the message stands among its neighbours. */
function positionWithin(position: BubblePosition, index: number, count: number): BubblePosition {
  const above = index > 0 || position === 'middle' || position === 'last';
  const below = index < count - 1 || position === 'middle' || position === 'first';
  return above ? (below ? 'middle' : 'last') : below ? 'first' : 'single';
}
