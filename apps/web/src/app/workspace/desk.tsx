'use client';

import { FocusHome } from '@rejoin/ui/focus-home';
import type { Theme } from '@rejoin/ui/theme-toggle';
import { useHydrated } from '@rejoin/ui/use-hydrated';
import { clsx } from 'clsx';
import { useState } from 'react';
import { DraftLine } from '../../features/composer/draft-line.tsx';
import { useDrafts } from '../../features/composer/drafts.ts';
import { useDraftSync } from '../../features/composer/use-draft-sync.ts';
import { useUnsentDrafts } from '../../features/composer/use-unsent-drafts.ts';
import { useUploads } from '../../features/composer/use-uploads.ts';
import { LicenceBanner } from '../../features/connection/licence-banner.tsx';
import { LineBanner } from '../../features/connection/line-banner.tsx';
import { EarlierDialog } from '../../features/conversation/earlier-dialog.tsx';
import { PastDialog } from '../../features/conversation/past-dialog.tsx';
import { ReadAlong } from '../../features/conversation/read-along.tsx';
import { StrandedMessages } from '../../features/conversation/stranded-messages.tsx';
import { useReading } from '../../features/conversation/use-reading.ts';
import { Floor } from '../../features/floor/floor.tsx';
import { useWatched } from '../../features/floor/use-watched.ts';
import { Inbox } from '../../features/inbox/inbox.tsx';
import { useFinishInTime } from '../../features/leg/use-finish-in-time.ts';
import { useHandInLate } from '../../features/leg/use-hand-in-late.ts';
import { Offers } from '../../features/offer/offers.tsx';
import { Palette } from '../../features/palette/palette.tsx';
import { PresenceNotice } from '../../features/presence/presence-notice.tsx';
import { Report } from '../../features/report/report.tsx';
import { useReport } from '../../features/report/use-report.ts';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay, useMe } from '../../live/me.tsx';
import { NothingOpen } from './nothing-open.tsx';
import { OpenConversation } from './open-conversation.tsx';
import { Rail } from './rail.tsx';
import { useSelection } from './selection.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { useBottomBar } from './use-bottom-bar.ts';
import { useDeparted } from './use-departed.ts';
import { useHandoverNotices } from './use-handover-notices.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { usePaletteKey } from './use-palette-key.ts';
import { usePermissionNotice } from './use-permission-notice.ts';
import { useSignOut } from './use-sign-out.ts';
import { useTitle } from './use-title.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';

type DeskProps = { readonly theme: Theme; readonly signOut: () => Promise<void> };

/** Rail, inbox, thread and guest, side by side where there is room, one at a time where there is not. */
export function Desk({ theme, signOut }: DeskProps) {
  const me = useMe();
  const { selected, readSelected, select, close } = useSelection();
  const mayAnswer = useMay('conversation:webmessaging:create');
  const { isFloor } = useWatched();
  const { isReport } = useReport();
  const isElsewhere = isFloor || isReport;
  const coversInbox = useBottomBar() && selected !== undefined;
  const [help, setHelp] = useState(false);
  const [finding, setFinding] = useState(false);
  const { read } = useReading();
  /** The conversation that was opened to work in it, not in passing with the keyboard, and how often any was. */
  const [opened, setOpened] = useState({ conversationId: '', times: 0 });
  const row = useLiveState((state) => (selected === undefined ? undefined : state.rows.get(selected)));
  const departed = useDeparted(selected);
  const drafts = useDrafts(me.id);
  useDraftSync();
  useUnsentDrafts();
  useFinishInTime();
  useHandInLate();
  const uploads = useUploads(selected ?? '');
  const hydrated = useHydrated();
  useTitle();
  usePermissionNotice();
  useLeaveGuard(uploads.isUploading);
  useWorkspaceKeys({ onHelp: () => setHelp(true), canWrite: mayAnswer && row?.group === 'connected' });
  usePaletteKey(() => setFinding(true));
  const open = (conversationId: string) => {
    setOpened(({ times }) => ({ conversationId, times: times + 1 }));
    select(conversationId);
  };
  useHandoverNotices(selected, open);
  return (
    <div className="flex h-dvh overflow-hidden max-md:flex-col">
      <Rail theme={theme} onShortcuts={() => setHelp(true)} onSignOut={useSignOut(signOut)} />
      <FocusHome as="main" className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <h1 className="sr-only">Rejoin workspace</h1>
        <LineBanner />
        <LicenceBanner />
        <StrandedMessages />
        {isFloor && (
          <Floor
            earlier={({ conversationId, guestName }) => (
              <EarlierDialog conversationId={conversationId} guestName={guestName} />
            )}
            thread={(read) => <ReadAlong {...read} />}
          />
        )}
        {isReport && <Report />}
        {isElsewhere && (
          <div className="fixed right-4 bottom-4 z-30 w-80 max-w-[calc(100vw-2rem)] overflow-hidden rounded-panel has-[section]:shadow-float max-md:bottom-20">
            <Offers onAccepted={open} />
          </div>
        )}
        {!isElsewhere && coversInbox && (
          <div className="max-h-[40dvh] shrink-0 overflow-y-auto overscroll-contain">
            <Offers onAccepted={open} />
          </div>
        )}
        <div
          className={clsx(
            'grid min-h-0 flex-1 md:grid-cols-[18rem_minmax(0,1fr)] lg:grid-cols-[20rem_minmax(0,1fr)]',
            isElsewhere && 'hidden',
          )}
        >
          <div className={clsx('grid min-h-0 min-w-0', selected !== undefined && 'max-md:hidden')}>
            <Inbox
              selected={selected}
              readSelected={readSelected}
              onSelect={select}
              onOpen={open}
              onFind={() => setFinding(true)}
              drafts={drafts}
              draftOf={(conversationId) => <DraftLine conversationId={conversationId} />}
            >
              {!isElsewhere && !coversInbox && <Offers onAccepted={open} />}
              <PresenceNotice />
            </Inbox>
          </div>
          <div className={clsx('grid min-h-0 min-w-0', selected === undefined && 'max-md:hidden')}>
            {row === undefined && <NothingOpen selected={selected !== undefined} departed={departed} onBack={close} />}
            {row !== undefined && hydrated && (
              <OpenConversation
                row={row}
                uploads={uploads}
                focus={opened.conversationId === row.conversationId ? opened.times : 0}
                onBack={close}
              />
            )}
          </div>
        </div>
      </FocusHome>
      {hydrated && <PastDialog onOpen={open} />}
      <Palette
        open={finding}
        onOpenChange={setFinding}
        onOpen={open}
        onRead={({ conversationId, sequence }) => read({ conversationId, at: sequence })}
      />
      <ShortcutsDialog open={help} onOpenChange={setHelp} />
    </div>
  );
}
