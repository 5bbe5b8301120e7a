import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Thread } from '../thread/thread.ts';
import { saidBy } from './said-by.ts';
import { useSurroundings } from './surroundings.ts';

/** Reads new messages of the company's side to a screen reader: each once, and none of the history. */
export function Announcer({ thread, loaded }: { thread: Thread; loaded: boolean }): VNode {
  const surroundings = useSurroundings();
  const { words } = surroundings;
  const heard = useRef<Set<string> | undefined>(undefined);
  const [said, say] = useState('');
  useEffect(() => {
    if (!loaded) return;
    const known = heard.current;
    heard.current = new Set(thread.map((item) => item.id));
    if (!known) return;
    const fresh = thread.flatMap((item) => {
      if (known.has(item.id)) return [];
      if (item.kind === 'ended') return [words.ended];
      return item.mine ? [] : [saidBy(item, surroundings)];
    });
    if (fresh.length > 0) say(fresh.join('. '));
  }, [thread, loaded, words, surroundings]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
