'use client';

import type { Theme } from '@rejoin/ui/theme-toggle';
import { ActionsProvider } from '../../keyboard/use-actions.tsx';
import { LiveProvider } from '../../live/live-context.tsx';
import { MeProvider } from '../../live/me.tsx';
import type { Inbox, Me } from '../../live/wire.ts';
import { Desk } from './desk.tsx';

type WorkspaceProps = {
  readonly me: Me;
  readonly inbox: Inbox;
  readonly serverTime: number;
  readonly theme: Theme;
  readonly signOut: () => Promise<void>;
};

/** The agent's workspace, alive for as long as the page stands. */
export function Workspace({ me, inbox, serverTime, theme, signOut }: WorkspaceProps) {
  return (
    <LiveProvider inbox={inbox} serverTime={serverTime}>
      <MeProvider me={me}>
        <ActionsProvider>
          <Desk theme={theme} signOut={signOut} />
        </ActionsProvider>
      </MeProvider>
    </LiveProvider>
  );
}
