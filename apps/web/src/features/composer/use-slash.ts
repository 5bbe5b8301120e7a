import type { ComponentProps, RefObject } from 'react';
import { slashAt } from './slash.ts';
import { useBeforeCaret } from './use-before-caret.ts';
import { useResponseChoice } from './use-response-choice.ts';
import type { Responses } from './use-responses.ts';
import { writeInto } from './write-into.ts';

type Field = { readonly text: string; readonly ref: RefObject<HTMLTextAreaElement | null> };

/** A slash in the message field asks for a response. */
export function useSlash(responses: Responses, { text, ref }: Field) {
  const asked = useBeforeCaret(slashAt, text);
  const slash = responses.may ? asked.found : undefined;
  const choice = useResponseChoice(responses, slash?.typed ?? '', {
    onTake: (response) => {
      if (slash !== undefined && ref.current !== null) writeInto(ref.current, slash, responses.textOf(response));
    },
  });
  const { press, pointer } = choice.combobox;
  const field: ComponentProps<'textarea'> = {
    ...asked.field,
    onKeyDown: (event) => {
      if (slash === undefined || press(event) || event.key !== 'Escape') return;
      event.preventDefault();
      asked.close();
    },
    'aria-autocomplete': 'list',
    ...(slash !== undefined && pointer),
  };
  return { isOpen: slash !== undefined, choice, field };
}
