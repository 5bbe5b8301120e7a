import { type ComponentProps, type RefObject, useState } from 'react';
import { slashAt } from './slash.ts';
import { useResponseChoice } from './use-response-choice.ts';
import type { Responses } from './use-responses.ts';
import { writeInto } from './write-into.ts';

type Field = { readonly text: string; readonly ref: RefObject<HTMLTextAreaElement | null> };

/** A slash in the message field asks for a response. */
export function useSlash(responses: Responses, { text, ref }: Field) {
  /** Where the caret is, while the field has it and nothing is selected. */
  const [caret, setCaret] = useState<number>();
  /** The slash of which the agent wants to hear no more. */
  const [closed, setClosed] = useState<number>();
  const found = caret === undefined ? undefined : slashAt(text, caret);
  const slash = responses.may && found?.from !== closed ? found : undefined;
  const choice = useResponseChoice(responses, slash?.typed ?? '', {
    onTake: (response) => {
      if (slash !== undefined && ref.current !== null) writeInto(ref.current, slash, responses.textOf(response));
    },
  });
  const { press, pointer } = choice.combobox;
  const look = (field: HTMLTextAreaElement) => {
    const { selectionStart, selectionEnd } = field;
    const next = selectionStart === selectionEnd ? selectionStart : undefined;
    setCaret(next);
    if (next === undefined || slashAt(field.value, next)?.from !== closed) setClosed(undefined);
  };
  const field: ComponentProps<'textarea'> = {
    onSelect: ({ currentTarget }) => look(currentTarget),
    onInput: ({ currentTarget }) => look(currentTarget),
    onBlur: () => setCaret(undefined),
    onKeyDown: (event) => {
      if (slash === undefined || press(event) || event.key !== 'Escape') return;
      event.preventDefault();
      setClosed(slash.from);
    },
    'aria-autocomplete': 'list',
    ...(slash !== undefined && pointer),
  };
  return { isOpen: slash !== undefined, choice, field };
}
