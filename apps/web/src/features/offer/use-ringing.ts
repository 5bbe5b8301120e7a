import { useEffect } from 'react';
import type { InboxRow } from '../../live/wire.ts';
import { readAlerts } from './alerts.ts';
import { ring } from './ring.ts';

/** How often it rings again while an offer stands, in milliseconds. */
const RING_EVERY_MS = 4000;

/** Rings while anything is offered, and shows a desktop notification for each offer that comes while the page is out of sight. */
export function useRinging(offers: readonly InboxRow[]): void {
  const ringing = offers.length > 0;
  useEffect(() => {
    if (!ringing) return;
    const sound = () => readAlerts().sound && ring();
    sound();
    const timer = setInterval(sound, RING_EVERY_MS);
    return () => clearInterval(timer);
  }, [ringing]);

  const [newest] = offers;
  const key = newest === undefined ? undefined : `${newest.conversationId} ${newest.offer?.offeredAt}`;
  const title = newest === undefined ? '' : `${newest.guestName} is waiting for you`;
  const body = newest?.opening ?? '';
  useEffect(() => {
    if (key === undefined || !document.hidden || readAlerts().desktop !== 'granted') return;
    const notification = new Notification(title, { body, tag: key, icon: '/icon.svg' });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return () => notification.close();
  }, [key, title, body]);
}
