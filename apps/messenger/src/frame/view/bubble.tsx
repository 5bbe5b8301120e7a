import { isImageType } from '@rejoin/core/attachments/image-types';
import type { VNode } from 'preact';
import { shownAttachment, shownOutboxImage } from '../images/shown-image.ts';
import { isFewEmoji } from '../thread/few-emoji.ts';
import type { BubbleFacts } from '../thread/rows.ts';
import { DeliveryNote } from './delivery-note.tsx';
import { FileChip } from './file-chip.tsx';
import { FormLines } from './form-lines.tsx';
import { ImageBubble } from './image-bubble.tsx';
import type { LargeImage } from './lightbox.tsx';
import { Prompts } from './prompts.tsx';
import { RichText } from './rich-text.tsx';
import { useSurroundings } from './surroundings.ts';

type BubbleProps = {
  readonly bubble: BubbleFacts;
  readonly mine: boolean;
  readonly sender: string;
  readonly readOnly: boolean;
  readonly onEnlarge: (image: LargeImage) => void;
};

/** One message: its pictures and files, its words, when it was written, and how far it has come. */
export function Bubble({ bubble, mine, sender, readOnly, onEnlarge }: BubbleProps): VNode {
  const { words, formats, pictures, tell } = useSurroundings();
  const { entry, messageId, text, at, form, prompts, isLatestSent = false } = bubble;
  const own = pictures.get(bubble.key);
  const labelOf = (name: string) => {
    const label = mine ? words.image : words.imageFrom(sender);
    return name === '' ? label : `${label}: ${name}`;
  };
  const files = bubble.attachments.filter((attachment) => !attachment.isImage);
  const sending = entry?.file;
  const images = [
    ...bubble.attachments
      .filter((attachment) => attachment.isImage)
      .map((attachment) => shownAttachment(attachment, own)),
    ...(sending && isImageType(sending.fileType) ? [shownOutboxImage(sending, own)] : []),
  ];
  return (
    <li
      class="message"
      data-told={entry !== undefined || isLatestSent || undefined}
      data-wide={prompts !== undefined || undefined}
    >
      <span class="visually-hidden">{`${sender}, ${formats.exact(at)}: `}</span>
      {images.map((image, index) => (
        <ImageBubble
          key={index}
          image={image}
          label={labelOf(image.name)}
          onEnlarge={() => onEnlarge({ url: image.large, label: labelOf(image.name) })}
          onBroken={() => messageId && tell({ type: 'linkBroken', messageId })}
        />
      ))}
      {files.map((file) => (
        <FileChip
          key={file.id}
          name={file.name}
          size={file.size}
          url={file.url}
          onExpired={() => messageId && tell({ type: 'linkBroken', messageId })}
        />
      ))}
      {sending && !isImageType(sending.fileType) && <FileChip name={sending.fileName} size={sending.fileSize} />}
      {text !== '' && (
        <div class={isFewEmoji(text) ? 'large-emoji' : 'bubble'}>
          <div dir="auto">
            <RichText text={text} />
          </div>
        </div>
      )}
      {form && <FormLines lines={form} />}
      {prompts && messageId !== undefined && <Prompts messageId={messageId} states={prompts} readOnly={readOnly} />}
      <div class="message-foot">
        <time dateTime={new Date(at).toISOString()} title={formats.exact(at)} aria-hidden="true">
          {formats.time(at)}
        </time>
        {mine && <DeliveryNote entry={entry} isLatestSent={isLatestSent} />}
      </div>
    </li>
  );
}
