import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../prompts/words-of.ts';
import type { Thread } from '../thread/thread.ts';
import type { Attachment } from '../wire/structured-message.ts';
import type { Words } from '../words/words.ts';
import { senderOf } from './sender.ts';
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
      return item.mine
        ? []
        : [
            `${senderOf(item, surroundings)}: ${item.text || wordsOf(item.prompts ?? []) || wordFor(item.attachments, words)}`,
          ];
    });
    if (fresh.length > 0) say(fresh.join('. '));
  }, [thread, loaded, words, surroundings]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

function wordFor([first]: readonly Attachment[], words: Words): string {
  if (first === undefined) return words.image;
  if (!first.isImage) return first.name;
  return first.name === '' ? words.image : `${words.image}: ${first.name}`;
}
