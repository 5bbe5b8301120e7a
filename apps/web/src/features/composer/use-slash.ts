import { type ComponentProps, type RefObject, useState } from 'react';
import { slashAt, slashLeft } from './slash.ts';
import { useBeforeCaret } from './use-before-caret.ts';
import { useResponseChoice } from './use-response-choice.ts';
import type { Responses } from './use-responses.ts';
import { writeInto } from './write-into.ts';

type Field = { readonly text: string; readonly ref: RefObject<HTMLTextAreaElement | null> };

/** A slash in the message field asks for a response. */
export function useSlash(responses: Responses, { text, ref }: Field) {
  const asked = useBeforeCaret(slashAt, text);
  /** What was not sent at first, because it ends as if a response were meant. */
  const [held, setHeld] = useState<string>();
  const isHeld = held === text;
  const slash = responses.may ? (asked.found ?? (isHeld ? slashLeft(text) : undefined)) : undefined;
  const writeAtSlash = (words: string) => {
    if (slash !== undefined && ref.current !== null) writeInto(ref.current, slash, words);
  };
  const choice = useResponseChoice(responses, slash?.typed ?? '', {
    onTake: (response) => writeAtSlash(responses.textOf(response)),
  });
  const { press, pointer } = choice.combobox;
  const seeAll = () => writeAtSlash('/');
  const field: ComponentProps<'textarea'> = {
    ...asked.field,
    onKeyDown: (event) => {
      if (slash === undefined || press(event)) return;
      if (isHeld && event.key === 'ArrowDown') seeAll();
      else if (event.key === 'Escape') {
        asked.close(slash);
        setHeld(undefined);
      } else return;
      event.preventDefault();
    },
    'aria-autocomplete': 'list',
    ...(slash !== undefined && pointer),
  };
  return {
    isOpen: slash !== undefined,
    isHeld,
    choice,
    field,
    seeAll,
    /** Whether the message is not sent this time: it ends with a slash and a word for which no response was chosen, and the agent has not said that it is meant so. */
    holdBack(): boolean {
      const left = slashLeft(text);
      const isMeant = isHeld || left === undefined || asked.isClosed(left);
      const isHeldBack = responses.may && responses.list?.length !== 0 && !isMeant;
      setHeld(isHeldBack ? text : undefined);
      return isHeldBack;
    },
  };
}
