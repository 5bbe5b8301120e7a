import { useEffect, useState } from 'react';
import { readAlerts } from './alerts.ts';
import { createDesktopNotes } from './desktop-notes.ts';
import { ring } from './ring.ts';
import { type Offered, offerKey } from './ringing-offers.ts';

/** How often it rings again while an offer stands, in milliseconds. */
const RING_EVERY_MS = 4000;

/** Rings while anything is offered, and shows a desktop notification for each offer that comes while the page is out of sight. */
export function useRinging(offers: readonly Offered[]): void {
  const ringing = offers.length > 0;
  useEffect(() => {
    if (!ringing) return;
    const sound = () => readAlerts().sound && ring();
    sound();
    const timer = setInterval(sound, RING_EVERY_MS);
    return () => clearInterval(timer);
  }, [ringing]);

  const [notes] = useState(() => createDesktopNotes(showNote));
  useEffect(() => notes.follow(offers, document.hidden && readAlerts().desktop === 'granted'), [notes, offers]);
  useEffect(() => notes.clear, [notes]);
}

function showNote(offer: Offered): Notification {
  const notification = new Notification(`${offer.guestName} is waiting for you`, {
    body: offer.opening,
    tag: offerKey(offer),
    icon: '/icon.svg',
  });
  notification.onclick = () => {
    window.focus();
    notification.close();
  };
  return notification;
}
