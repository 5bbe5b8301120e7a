import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../../keyboard/typing-target.ts';
import { type inboxGroups, neighbour } from './inbox-groups.ts';

type ListKeys = {
  readonly groups: ReturnType<typeof inboxGroups>;
  readonly selected: string | undefined;
  readonly onSelect: (conversationId: string) => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j and k, or the arrows, move through the list from wherever nothing is being typed. */
export function useListKeys({ groups, selected, onSelect }: ListKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    if (event.target instanceof Element && event.target.closest('[role="log"]') && event.key.startsWith('Arrow'))
      return;
    const next = neighbour(groups, selected, step);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    const button = document.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(next)}"]`);
    button?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement?.matches('[data-conversation]')) button?.focus();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
