import { EmptyState } from '@rejoin/ui/empty-state';
import { CircleCheck, MessagesSquare } from 'lucide-react';
import type { Departed } from './use-departed.ts';

type NothingOpenProps = {
  /** Whether a conversation is asked for that is not in the list. */
  readonly selected: boolean;
  /** It was in the list until a moment ago. */
  readonly departed: Departed | undefined;
  readonly onBack: () => void;
};

/** In place of a conversation: why there is none, or that I am done with the one that was here. */
export function NothingOpen({ selected, departed, onBack }: NothingOpenProps) {
  return (
    <EmptyState
      className="bg-canvas"
      icon={departed === undefined ? <MessagesSquare /> : <CircleCheck />}
      {...wordsOf(selected, departed)}
      action={
        selected && (
          <button
            type="button"
            onClick={onBack}
            className="rounded-control font-medium text-accent-ink underline underline-offset-2"
          >
            Back to the inbox
          </button>
        )
      }
    />
  );
}

function wordsOf(selected: boolean, departed: Departed | undefined): { readonly title: string; readonly text: string } {
  if (departed?.moved !== undefined) return { title: departed.moved, text: 'There is nothing left for you to do.' };
  if (departed?.takenBy !== undefined)
    return { title: `${departed.takenBy} has ${departed.guestName} now`, text: 'There is nothing left for you to do.' };
  if (departed !== undefined)
    return { title: `${departed.guestName} is no longer with you`, text: 'There is nothing left for you to do.' };
  return selected
    ? { title: 'This conversation is not in your list', text: 'Somebody else has it now, or it is over.' }
    : { title: 'No conversation is open', text: 'Choose one from the inbox, or accept an offer.' };
}
