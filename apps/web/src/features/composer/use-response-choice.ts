import { matchResponses } from '@rejoin/core/canned-responses/match-responses';
import { type KeyboardEvent, useId, useState } from 'react';
import type { OfferedResponse } from '../../live/wire.ts';
import type { Responses } from './use-responses.ts';

/** No more are shown: whoever has as many types a letter more. */
const SHOWN_MAX = 50;

export type ResponseChoice = ReturnType<typeof useResponseChoice>;

/** The responses that what is typed may mean, one of which is marked, and the keys that move the mark and take it. */
export function useResponseChoice(
  responses: Responses,
  typed: string,
  { onTake }: { readonly onTake: (response: OfferedResponse) => void },
) {
  const listId = useId();
  const [mark, setMark] = useState({ typed, index: 0 });
  const found = matchResponses(responses.list ?? [], typed).slice(0, SHOWN_MAX);
  const index = mark.typed === typed ? Math.min(mark.index, found.length - 1) : 0;
  const marked = found[index];
  const moveTo = (next: number) => setMark({ typed, index: (next + found.length) % found.length });
  return {
    listId,
    typed,
    found,
    marked,
    moveTo,
    take: onTake,
    optionId: (id: string) => `${listId}-${id}`,
    /** Whether the key was one of the list's. */
    press(event: KeyboardEvent): boolean {
      if (marked === undefined || event.nativeEvent.isComposing || event.shiftKey || hasModifier(event)) return false;
      if (event.key === 'ArrowDown') moveTo(index + 1);
      else if (event.key === 'ArrowUp') moveTo(index - 1);
      else if (event.key === 'Enter' || event.key === 'Tab') onTake(marked);
      else return false;
      event.preventDefault();
      return true;
    },
  };
}

function hasModifier({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}
