import { type ComponentProps, useState } from 'react';

type Place = { readonly from: number };

/** What stands before the caret in the message field and asks for something, until the agent closes it or goes elsewhere. */
export function useBeforeCaret<Found extends Place>(
  find: (text: string, caret: number) => Found | undefined,
  text: string,
) {
  /** Where the caret is, while the field has it and nothing is selected. */
  const [caret, setCaret] = useState<number>();
  /** Where the one stands of which the agent wants to hear no more. */
  const [closed, setClosed] = useState<number>();
  const standing = caret === undefined ? undefined : find(text, caret);
  const found = standing?.from === closed ? undefined : standing;
  const look = (field: HTMLTextAreaElement) => {
    const { selectionStart, selectionEnd } = field;
    const next = selectionStart === selectionEnd ? selectionStart : undefined;
    setCaret(next);
    if (next === undefined || find(field.value, next)?.from !== closed) setClosed(undefined);
  };
  const field = {
    onSelect: ({ currentTarget }) => look(currentTarget),
    onInput: ({ currentTarget }) => look(currentTarget),
    onBlur: () => setCaret(undefined),
  } satisfies ComponentProps<'textarea'>;
  return {
    found,
    field,
    close: (place: Place | undefined = found) => setClosed(place?.from),
    isClosed: ({ from }: Place) => from === closed,
  };
}
