'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Menu } from '@rejoin/ui/menu';
import { Bell, BellOff, Keyboard, LockKeyhole, LogOut, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import { askForDesktop, setSound, useAlerts } from '../../features/offer/alerts.ts';
import { usePresenceChoices } from '../../features/presence/use-presence-choices.tsx';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { useMe } from '../../live/me.tsx';
import { ChangePassword } from './change-password.tsx';
import { useBottomBar } from './use-bottom-bar.ts';

const DESKTOP_NOTES = {
  default: 'Asks the browser first',
  granted: 'On: shown while this page is out of sight',
  denied: 'Blocked in the browser’s settings for this page',
  unsupported: 'This browser has none',
};

type AccountMenuProps = { readonly onShortcuts: () => void; readonly onSignOut: () => void };

/** Who is signed in, what they are doing, how offers make themselves known, and the way out. */
export function AccountMenu({ onShortcuts, onSignOut }: AccountMenuProps) {
  const me = useMe();
  const { sound, desktop } = useAlerts();
  const isBar = useBottomBar();
  const presences = usePresenceChoices();
  const [changing, setChanging] = useState(false);
  useActions([
    ...presences.map(({ label, onSelect, checked }) => ({
      label: `Set yourself ${label.toLowerCase()}`,
      run: checked === true ? undefined : onSelect,
    })),
    { ...ACTIONS.shortcuts, run: onShortcuts },
    { label: 'Change password', run: () => setChanging(true) },
    { label: 'Sign out', run: onSignOut },
  ]);
  const trigger = (
    <button type="button" className="rounded-full">
      <span className="sr-only">Account of {me.name}</span>
      <Avatar name={me.name} tintBy={me.id} />
    </button>
  );
  const menu = (
    <Menu
      trigger={trigger}
      side={isBar ? 'top' : 'right'}
      align="end"
      gap={isBar ? 12 : 24}
      header={
        <>
          <p className="truncate font-medium">{me.name}</p>
          <p className="truncate text-12 text-muted">{me.email}</p>
        </>
      }
      groups={[
        presences,
        [
          {
            label: 'Sound for offers',
            icon: sound ? <Volume2 /> : <VolumeX />,
            checked: sound,
            onSelect: () => setSound(!sound),
          },
          {
            label: 'Desktop notifications',
            note: DESKTOP_NOTES[desktop],
            icon: desktop === 'granted' ? <Bell /> : <BellOff />,
            checked: desktop === 'granted',
            disabled: desktop !== 'default',
            onSelect: () => void askForDesktop(),
          },
        ],
        [
          { label: 'Keyboard shortcuts', icon: <Keyboard />, shortcut: '?', onSelect: onShortcuts },
          { label: 'Change password', icon: <LockKeyhole />, onSelect: () => setChanging(true) },
        ],
        [{ label: 'Sign out', icon: <LogOut />, onSelect: onSignOut }],
      ]}
    />
  );
  return (
    <>
      {menu}
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </>
  );
}
