'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { Composer } from '../../features/composer/composer.tsx';
import { ComposerNote } from '../../features/composer/composer-note.tsx';
import type { useUploads } from '../../features/composer/use-uploads.ts';
import { Conversation } from '../../features/conversation/conversation.tsx';
import { GuestPanel } from '../../features/conversation/guest-panel.tsx';
import { WrapUpPanel } from '../../features/wrap-up/wrap-up-panel.tsx';
import { useMay } from '../../live/me.tsx';
import type { InboxRow } from '../../live/wire.ts';

type OpenConversationProps = {
  readonly row: InboxRow;
  readonly uploads: ReturnType<typeof useUploads>;
  /** The caret goes to the message field whenever this changes to another number than 0. */
  readonly focus: number;
  readonly onBack: () => void;
};

/** The thread with the guest beside it; where there is no room beside it the guest lies over it, when asked for. */
export function OpenConversation({ row, uploads, focus, onBack }: OpenConversationProps) {
  const mayAnswer = useMay('conversation:webmessaging:create');
  const [details, setDetails] = useState(false);
  return (
    <div className="relative grid min-h-0 min-w-0 xl:grid-cols-[minmax(0,1fr)_19rem]">
      <Conversation row={row} detailsOpen={details} onDetails={() => setDetails(!details)} onBack={onBack}>
        {row.wrapUp !== undefined && (
          <WrapUpPanel
            key={`${row.conversationId} ${row.wrapUp.leg}`}
            conversationId={row.conversationId}
            wrapUp={row.wrapUp}
          />
        )}
        {row.group === 'connected' && mayAnswer ? (
          <Composer
            key={row.conversationId}
            conversationId={row.conversationId}
            guestName={row.guestName}
            uploads={uploads}
            focus={focus}
          />
        ) : row.group === 'afterCallWork' ? null : (
          <ComposerNote row={row} mayAnswer={mayAnswer} />
        )}
      </Conversation>
      <div
        className={clsx(
          'min-h-0 border-line xl:grid xl:border-l',
          details
            ? 'max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:grid max-xl:w-full max-xl:animate-appear max-xl:shadow-float sm:max-xl:w-80'
            : 'max-xl:hidden',
        )}
      >
        <GuestPanel row={row} onClose={() => setDetails(false)} />
      </div>
    </div>
  );
}
