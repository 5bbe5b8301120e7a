import { useEffect, useEffectEvent } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { isTyping } from '../../keyboard/typing-target.ts';
import { useActions } from '../../keyboard/use-actions.tsx';
import { type inboxGroups, neighbour } from './inbox-groups.ts';
import { rowOf } from './row-of.ts';

type ListKeys = {
  readonly groups: ReturnType<typeof inboxGroups>;
  readonly selected: string | undefined;
  readonly readSelected: () => string | undefined;
  readonly onSelect: (conversationId: string) => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** j and k, or the arrows, move through the list from wherever nothing is being typed. */
export function useListKeys({ groups, selected, readSelected, onSelect }: ListKeys): void {
  const go = (step: 1 | -1): boolean => {
    const next = neighbour(groups, readSelected(), step);
    if (next === undefined) return false;
    onSelect(next);
    if (document.activeElement?.matches('[data-conversation]')) rowOf(next)?.focus();
    return true;
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    if (event.target instanceof Element && event.target.closest('[role="log"]') && event.key.startsWith('Arrow'))
      return;
    if (go(step)) event.preventDefault();
  });
  const canGo = (step: 1 | -1) => ![undefined, selected].includes(neighbour(groups, selected, step));
  useActions([
    { ...ACTIONS.next, run: canGo(1) ? () => void go(1) : undefined },
    { ...ACTIONS.previous, run: canGo(-1) ? () => void go(-1) : undefined },
  ]);
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
