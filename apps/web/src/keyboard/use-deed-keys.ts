import { useEffectEvent, useLayoutEffect } from 'react';
import { isTyping } from './typing-target.ts';

/** A key, lower case, `mod+` before it where it is pressed with Ctrl or ⌘, and what it does; `undefined` while it does nothing. */
type DeedKeys = Readonly<Record<string, (() => void) | undefined>>;

/** Keys that do something, from wherever nothing is being typed and no dialog is open; heard as soon as what they are about is on the screen. */
export function useDeedKeys(deeds: DeedKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.defaultPrevented || event.repeat) return;
    if (isTyping(event.target)) return;
    const deed = deeds[`${event.metaKey || event.ctrlKey ? 'mod+' : ''}${event.key.toLowerCase()}`];
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  });
  useLayoutEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
