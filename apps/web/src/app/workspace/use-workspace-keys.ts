import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../keyboard/typing-target.ts';

/** `?` shows the shortcuts; `r` goes to the message field and Escape out of it. */
export function useWorkspaceKeys({ onHelp }: { readonly onHelp: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (event.key === 'Escape' && target instanceof HTMLTextAreaElement) target.blur();
    if (isTyping(target)) return;
    if (event.key === '?') onHelp();
    const field = event.key === 'r' ? document.querySelector<HTMLElement>('textarea[aria-label="Message"]') : null;
    if (field === null) return;
    event.preventDefault();
    field.focus();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
