'use client';

import { Dialog } from '@rejoin/ui/dialog';
import { useToastsAbove } from '@rejoin/ui/use-toasts-above';
import { clsx } from 'clsx';
import { useState } from 'react';
import { Composer } from '../../features/composer/composer.tsx';
import { ComposerNote } from '../../features/composer/composer-note.tsx';
import type { useUploads } from '../../features/composer/use-uploads.ts';
import { Conversation } from '../../features/conversation/conversation.tsx';
import { EarlierList } from '../../features/conversation/earlier-list.tsx';
import { GuestPanel } from '../../features/conversation/guest-panel.tsx';
import { LegDeeds } from '../../features/leg/leg-deeds.tsx';
import { LegNotice } from '../../features/leg/leg-notice.tsx';
import { WrapUpPanel } from '../../features/leg/wrap-up-panel.tsx';
import { useActions } from '../../keyboard/use-actions.tsx';
import { useMay } from '../../live/me.tsx';
import type { InboxRow } from '../../live/wire.ts';
import { useStays } from './use-stays.ts';

type OpenConversationProps = {
  readonly row: InboxRow;
  readonly uploads: ReturnType<typeof useUploads>;
  /** The caret goes to the message field whenever this changes to another number than 0. */
  readonly focus: number;
  readonly onBack: () => void;
};

/** The thread with the guest beside it; where there is no room beside it the guest lies over it, when asked for. */
export function OpenConversation({ row, uploads, focus, onBack }: OpenConversationProps) {
  const [details, setDetails] = useState(false);
  /** Of which after-call work the dialog was asked for: done, it does not come back for another. */
  const [wrappingUp, setWrappingUp] = useState<string>();
  const mayMonitor = useMay('conversation:message:monitor');
  const { conversationId, group } = row;
  const stays = useStays(conversationId);
  const aside = group === 'afterCallWork' ? undefined : row.wrapUp;
  const work = aside && `${conversationId} ${aside.leg}`;
  const wrapUp = () => setWrappingUp(work);
  useActions([{ label: 'Wrap up', run: aside && wrapUp }]);
  const mayReadEarlier = mayMonitor || group === 'connected' || group === 'parked';
  return (
    <div className="relative grid min-h-0 min-w-0 xl:grid-cols-[minmax(0,1fr)_19rem]">
      <Conversation
        row={row}
        stays={stays}
        detailsOpen={details}
        onDetails={() => setDetails(!details)}
        onBack={onBack}
        deeds={<LegDeeds key={conversationId} row={row} />}
        notice={<LegNotice row={row} onWrapUp={wrapUp} />}
      >
        <div ref={useToastsAbove()}>
          <Dock row={row} uploads={uploads} focus={focus} />
        </div>
      </Conversation>
      <div
        className={clsx(
          'min-h-0 border-line xl:grid xl:border-l',
          details
            ? 'max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:grid max-xl:w-full max-xl:animate-appear max-xl:shadow-float sm:max-xl:w-80'
            : 'max-xl:hidden',
        )}
      >
        <GuestPanel
          row={row}
          onClose={() => setDetails(false)}
          earlier={mayReadEarlier ? <EarlierList key={conversationId} {...{ conversationId, stays }} /> : null}
        />
      </div>
      {aside !== undefined && (
        <Dialog
          key={work}
          open={wrappingUp === work}
          onOpenChange={(open) => setWrappingUp(open ? work : undefined)}
          title={row.guestName}
          size="large"
        >
          <WrapUpPanel conversationId={conversationId} wrapUp={aside} />
        </Dialog>
      )}
    </div>
  );
}

type DockProps = Omit<OpenConversationProps, 'onBack'>;

/** Where I answer, or say how my leg ended, or why there is nothing to write. */
function Dock({ row, uploads, focus }: DockProps) {
  const mayAnswer = useMay('conversation:webmessaging:create');
  const mayWrapUp = useMay('conversation:participant:wrapup');
  const { conversationId, guestName, group, wrapUp } = row;
  if (group === 'afterCallWork' && wrapUp !== undefined && mayWrapUp)
    return (
      <WrapUpPanel
        key={`${conversationId} ${wrapUp.leg}`}
        conversationId={conversationId}
        wrapUp={wrapUp}
        className="border-t border-line bg-canvas px-4 py-3 md:px-6"
      />
    );
  const isHeld = group === 'connected' || group === 'parked';
  return (
    <>
      {(group !== 'connected' || !mayAnswer) && <ComposerNote row={row} mayAnswer={mayAnswer} />}
      {isHeld && mayAnswer && (
        <Composer
          key={`${conversationId} ${group}`}
          {...{ conversationId, guestName, uploads, focus }}
          noteOnly={group === 'parked'}
        />
      )}
    </>
  );
}
