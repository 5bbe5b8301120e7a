'use client';

import { AttachmentPreview } from '@rejoin/ui/attachment-preview';
import { Composer as Field } from '@rejoin/ui/composer';
import { useEffect, useRef, useState } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { useDeedKeys } from '../../keyboard/use-deed-keys.ts';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { ComposerTools } from './composer-tools.tsx';
import type { Audience } from './drafts.ts';
import { EmojiList } from './emoji-list.tsx';
import { joinFields } from './join-fields.ts';
import { maySend } from './may-send.ts';
import { SlashList } from './slash-list.tsx';
import { readyFiles } from './upload.ts';
import { UPLOAD_SENTENCES } from './upload-sentence.ts';
import { useDraft } from './use-draft.ts';
import { useResponses } from './use-responses.ts';
import { useShortcode } from './use-shortcode.ts';
import { useSlash } from './use-slash.ts';
import type { useUploads } from './use-uploads.ts';
import { selectGap } from './write-into.ts';

type ComposerProps = {
  readonly conversationId: string;
  readonly guestName: string;
  readonly uploads: ReturnType<typeof useUploads>;
  /** The caret goes there whenever this changes to another number than 0. */
  readonly focus: number;
  /** The guest can't be answered now. */
  readonly noteOnly: boolean;
};

/** Where I answer, and where I note what colleagues should know. What I write stays with its conversation until it is sent. */
export function Composer({ conversationId, guestName, uploads, focus, noteOnly }: ComposerProps) {
  const live = useLive();
  const [chosen, setChosen] = useState<Audience>('guest');
  const audience = noteOnly ? 'colleagues' : chosen;
  const isNote = audience === 'colleagues';
  const isSignedIn = useLiveState(({ line }) => line !== 'signedOut');
  const { text, write, sent } = useDraft(conversationId, audience);
  const field = useRef<HTMLTextAreaElement>(null);
  const responses = useResponses(conversationId);
  const slash = useSlash(responses, { text, ref: field });
  const shortcode = useShortcode({ text, ref: field });
  useEffect(() => {
    if (focus === 0 || noteOnly) return;
    setChosen('guest');
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [focus, noteOnly]);
  const choose = (next: Audience) => {
    setChosen(next);
    field.current?.focus();
  };
  const note = () => choose('colleagues');
  useDeedKeys({ n: note });
  useActions([{ ...ACTIONS.note, run: note }]);

  const send = () => {
    if (isNote) live.note(conversationId, text.trim());
    else {
      if (field.current !== null && selectGap(field.current)) return;
      if (slash.holdBack()) return field.current?.focus();
      const files = readyFiles(uploads.uploads);
      live.answer(conversationId, { text: text.trim(), files });
      uploads.sent(files);
    }
    sent();
    field.current?.focus();
  };
  return (
    <div className="relative mx-auto w-full max-w-3xl px-3 pb-3 md:px-6 md:pb-4">
      {!isNote && <SlashList slash={slash} />}
      <EmojiList shortcode={shortcode} />
      <Field
        label={isNote ? 'Note' : 'Message'}
        placeholder={isNote ? `A note for colleagues: ${guestName} does not see it` : `Write to ${guestName}`}
        value={text}
        onValueChange={(next) => {
          write(next);
          if (!isNote && next.trim() !== '') live.typing(conversationId);
        }}
        onSend={send}
        canSend={isSignedIn && maySend(text, isNote ? [] : uploads.uploads)}
        {...(!isNote && { onFiles: uploads.add })}
        field={isNote ? shortcode.field : joinFields(slash.field, shortcode.field)}
        aside={isNote}
        verb={isNote ? 'Add note' : 'Send'}
        inputRef={field}
        attachments={isNote || uploads.uploads.length === 0 ? undefined : <Attachments uploads={uploads} />}
        toolbar={
          <ComposerTools
            {...{ audience, noteOnly, text, field, responses }}
            onAudience={choose}
            onFiles={uploads.add}
          />
        }
      />
    </div>
  );
}

function Attachments({ uploads: { uploads, remove, renew } }: Pick<ComposerProps, 'uploads'>) {
  return uploads.map((upload) => (
    <AttachmentPreview
      // Stays the same once the gateway has the file, and with it the keyboard's place.
      key={upload.order}
      name={upload.fileName}
      uploading={upload.status === 'uploading'}
      onRemove={() => remove(upload)}
      onBroken={() => renew(upload)}
      {...(upload.previewUrl !== undefined && { src: upload.previewUrl })}
      {...(upload.status === 'failed' && { error: UPLOAD_SENTENCES[upload.failure] })}
    />
  ));
}
