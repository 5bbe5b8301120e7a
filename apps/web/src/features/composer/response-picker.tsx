'use client';

import { IconButton } from '@rejoin/ui/icon-button';
import { Popover } from '@rejoin/ui/popover';
import { TextField } from '@rejoin/ui/text-field';
import { MessageSquareQuote, Search } from 'lucide-react';
import { useState } from 'react';
import type { OfferedResponse } from '../../live/wire.ts';
import { ResponseList } from './response-list.tsx';
import { useResponseChoice } from './use-response-choice.ts';
import type { Responses } from './use-responses.ts';

type ResponsePickerProps = {
  readonly responses: Responses;
  /** It goes where the caret is. */
  readonly onPick: (text: string) => void;
};

/** The canned responses behind a button, with a search. */
export function ResponsePicker({ responses, onPick }: ResponsePickerProps) {
  const [open, setOpen] = useState(false);
  if (!responses.may) return null;
  const take = (response: OfferedResponse) => {
    setOpen(false);
    // The popover gives the focus back to its button first.
    requestAnimationFrame(() => onPick(responses.textOf(response)));
  };
  return (
    <Popover
      label="Choose a canned response"
      side="top"
      open={open}
      onOpenChange={setOpen}
      className="w-96 p-0"
      trigger={<IconButton label="Canned responses" shortcut="/" icon={<MessageSquareQuote />} />}
    >
      <Choice responses={responses} onTake={take} />
    </Popover>
  );
}

type ChoiceProps = { readonly responses: Responses; readonly onTake: (response: OfferedResponse) => void };

function Choice({ responses, onTake }: ChoiceProps) {
  const [typed, setTyped] = useState('');
  const choice = useResponseChoice(responses, typed, { onTake });
  return (
    <>
      <TextField
        label="Search canned responses"
        hideLabel
        placeholder="Search canned responses"
        leading={<Search aria-hidden />}
        className="border-b border-line p-2"
        {...choice.combobox.field}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ResponseList {...choice} />
    </>
  );
}
