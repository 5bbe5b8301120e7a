import { useSyncExternalStore } from 'react';

const SOUND_KEY = 'rejoin.sound';
const CHANGED = 'rejoin:alerts';

export type Alerts = {
  readonly sound: boolean;
  /** `unsupported`: this browser has no desktop notifications. */
  readonly desktop: NotificationPermission | 'unsupported';
};

/** How an offer makes itself known on this machine. The sound is on until it is switched off. */
export function readAlerts(): Alerts {
  return {
    sound: localStorage.getItem(SOUND_KEY) !== 'off',
    desktop: typeof Notification === 'undefined' ? 'unsupported' : Notification.permission,
  };
}

export function useAlerts(): Alerts {
  const shown = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(readAlerts()),
    () => '{"sound":true,"desktop":"default"}',
  );
  return JSON.parse(shown) as Alerts;
}

export function setSound(on: boolean): void {
  localStorage.setItem(SOUND_KEY, on ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

/** Asks the browser for desktop notifications; only ever after a click. */
export async function askForDesktop(): Promise<void> {
  await Notification.requestPermission();
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
