import { useEffect, useEffectEvent } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { isTyping } from '../../keyboard/typing-target.ts';
import { useActions } from '../../keyboard/use-actions.tsx';

type WorkspaceKeys = {
  readonly onHelp: () => void;
  /** A conversation is open that I may answer. */
  readonly canWrite: boolean;
};

/** `?` shows the shortcuts; `r` goes to the message field and Escape out of it. */
export function useWorkspaceKeys({ onHelp, canWrite }: WorkspaceKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (event.key === 'Escape' && target instanceof HTMLTextAreaElement) target.blur();
    if (isTyping(target)) return;
    if (event.key === '?') onHelp();
    if (event.key === 'r' && canWrite && focusField()) event.preventDefault();
  });
  useActions([{ ...ACTIONS.write, run: canWrite ? () => void focusField() : undefined }]);
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Whether there is a message field to go to. */
function focusField(): boolean {
  const field = document.querySelector<HTMLElement>('textarea[aria-label="Message"]');
  field?.focus();
  return field !== null;
}
