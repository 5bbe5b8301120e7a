'use client';

import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import { AttachmentPreview } from '@rejoin/ui/attachment-preview';
import { Composer as Field, insertAtCaret } from '@rejoin/ui/composer';
import { FileButton } from '@rejoin/ui/file-button';
import { IconButton } from '@rejoin/ui/icon-button';
import { Popover } from '@rejoin/ui/popover';
import { Paperclip, Smile } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';
import { GapNote } from './gap-note.tsx';
import { maySend } from './may-send.ts';
import { ResponsePicker } from './response-picker.tsx';
import { SlashList } from './slash-list.tsx';
import { readyFiles } from './upload.ts';
import { UPLOAD_SENTENCES } from './upload-sentence.ts';
import { useResponses } from './use-responses.ts';
import { useSlash } from './use-slash.ts';
import type { useUploads } from './use-uploads.ts';
import { selectGap, writeInto } from './write-into.ts';

const EmojiPicker = lazy(async () => ({ default: (await import('@rejoin/ui/emoji-picker')).EmojiPicker }));

/** From here on the characters left are shown. */
const COUNT_FROM = AGENT_TEXT_MAX_CHARACTERS - 200;

type ComposerProps = {
  readonly conversationId: string;
  readonly guestName: string;
  readonly uploads: ReturnType<typeof useUploads>;
  /** The caret goes there whenever this changes to another number than 0. */
  readonly focus: number;
};

/** Where I answer. What I write stays with its conversation until it is sent. */
export function Composer({
  conversationId,
  guestName,
  uploads: { uploads, add, remove, clear },
  focus,
}: ComposerProps) {
  const live = useLive();
  const me = useMe();
  const [text, setText] = useState(() => readDraft(me.id, conversationId));
  const [picking, setPicking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const responses = useResponses(conversationId);
  const slash = useSlash(responses, { text, ref: field });
  useEffect(() => {
    if (focus > 0 && window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [focus]);

  const write = (next: string) => {
    setText(next);
    keepDraft(me.id, conversationId, next);
    if (next.trim() !== '') live.typing(conversationId);
  };
  const canSend = maySend(text, uploads);
  const send = () => {
    if (field.current !== null && selectGap(field.current)) return;
    live.answer(conversationId, { text: text.trim(), files: readyFiles(uploads) });
    setText('');
    dropDraft(me.id, conversationId, text);
    clear();
    field.current?.focus();
  };
  const pick = (emoji: string) => {
    setPicking(false);
    requestAnimationFrame(() => field.current !== null && insertAtCaret(field.current, emoji));
  };
  const insert = (response: string) => {
    const { current } = field;
    if (current !== null) writeInto(current, { from: current.selectionStart, to: current.selectionEnd }, response);
  };
  const left = AGENT_TEXT_MAX_CHARACTERS - text.length;
  return (
    <div className="relative mx-auto w-full max-w-3xl px-3 pb-3 md:px-6 md:pb-4">
      <SlashList slash={slash} responses={responses} />
      <Field
        label="Message"
        placeholder={`Write to ${guestName}`}
        value={text}
        onValueChange={write}
        onSend={send}
        canSend={canSend}
        onFiles={add}
        inputRef={field}
        field={slash.field}
        attachments={
          uploads.length === 0
            ? undefined
            : uploads.map((upload) => (
                <AttachmentPreview
                  key={upload.key}
                  name={upload.fileName}
                  uploading={upload.status === 'uploading'}
                  onRemove={() => remove(upload.key)}
                  {...(upload.previewUrl !== undefined && { src: upload.previewUrl })}
                  {...(upload.status === 'failed' && { error: UPLOAD_SENTENCES[upload.failure] })}
                />
              ))
        }
        toolbar={
          <>
            <Popover
              label="Choose an emoji"
              side="top"
              open={picking}
              onOpenChange={setPicking}
              className="p-0"
              trigger={<IconButton label="Emoji" icon={<Smile />} />}
            >
              <Suspense fallback={<div className="h-80 w-78" />}>
                <EmojiPicker emojibaseUrl="/emoji" onPick={pick} />
              </Suspense>
            </Popover>
            <FileButton label="Attach file" icon={<Paperclip />} onFiles={add} />
            <ResponsePicker responses={responses} onPick={insert} />
            <GapNote text={text} onGo={() => field.current !== null && selectGap(field.current)} />
            {text.length > COUNT_FROM && (
              <span
                role="status"
                className={left < 0 ? 'ml-2 text-12 font-medium text-danger-ink' : 'ml-2 text-12 text-muted'}
              >
                {left < 0 ? `${-left} characters too many` : `${left} characters left`}
              </span>
            )}
          </>
        }
      />
    </div>
  );
}
