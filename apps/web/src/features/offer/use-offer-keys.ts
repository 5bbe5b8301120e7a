import { useEffect, useEffectEvent } from 'react';
import { isOnControl, isTyping } from '../../keyboard/typing-target.ts';

type OfferKeys = { readonly active: boolean; readonly onAccept: () => void; readonly onDecline: () => void };

/** Enter accepts and Escape declines, unless the key belongs to what has the focus. */
export function useOfferKeys({ active, onAccept, onDecline }: OfferKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    if (event.key === 'Enter' && !isOnControl(event.target)) onAccept();
    if (event.key === 'Escape' && !isTyping(event.target)) onDecline();
  });
  useEffect(() => {
    if (!active) return;
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [active]);
}
