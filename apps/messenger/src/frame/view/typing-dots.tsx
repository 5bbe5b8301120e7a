import type { VNode } from 'preact';
import { useSurroundings } from './surroundings.ts';

/** Somebody of the company's side is writing. */
export function TypingDots({ name }: { name: string | undefined }): VNode {
  const { words } = useSurroundings();
  return (
    <div class="typing">
      <span class="visually-hidden">{words.isTyping(name ?? words.company)}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
