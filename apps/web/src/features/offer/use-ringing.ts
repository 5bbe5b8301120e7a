import { useEffect, useState } from 'react';
import { useMe } from '../../live/me.tsx';
import { inOneTab } from '../../live/open-tabs.ts';
import { readAlerts } from './alerts.ts';
import { createDesktopNotes } from './desktop-notes.ts';
import { isOutOfSight, tellInSight } from './in-sight.ts';
import { audible, ring } from './ring.ts';
import { type Offered, offerKey } from './ringing-offers.ts';

/** How often it rings again while an offer stands, in milliseconds. */
const RING_EVERY_MS = 4000;

/** Rings in one tab while anything is offered, the one in sight or the first of those that may be heard, and shows a desktop notification for each offer that comes while no tab is in sight. */
export function useRinging(offers: readonly Offered[]): void {
  const { id: agentId } = useMe();
  const ringing = offers.length > 0;
  useEffect(() => {
    if (!ringing) return;
    const over = new AbortController();
    void audible(over.signal).then(() => inOneTab(`rejoin.ring.${agentId}`, over.signal, ringOn));
    return () => over.abort();
  }, [ringing, agentId]);

  const [notes] = useState(() => createDesktopNotes(showNote));
  useEffect(() => tellInSight(agentId), [agentId]);
  useEffect(() => {
    let isLate = false;
    void isOutOfSight(agentId).then((isUnseen) => {
      if (!isLate) notes.follow(offers, isUnseen && readAlerts().desktop === 'granted');
    });
    return () => {
      isLate = true;
    };
  }, [notes, offers, agentId]);
  useEffect(() => notes.clear, [notes]);
}

/** Until the returned function is called. Where another tab rang before, it is at its beat: what was answered there is about to be over here. */
function ringOn(isTakenOver: boolean): () => void {
  const sound = () => readAlerts().sound && ring();
  if (!isTakenOver) sound();
  const timer = setInterval(sound, RING_EVERY_MS);
  return () => clearInterval(timer);
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
