import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './typing-target.ts';

/** A key, lower case, and what it does; `undefined` while it does nothing. */
type DeedKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Single keys that do something, from wherever nothing is being typed and no dialog is open. */
export function useDeedKeys(deeds: DeedKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.repeat) return;
    if (isTyping(event.target)) return;
    const deed = deeds[event.key.toLowerCase()];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
