import { matchResponses } from '@rejoin/core/canned-responses/match-responses';
import { useCombobox } from '@rejoin/ui/combobox';
import type { OfferedResponse } from '../../live/wire.ts';
import type { Responses } from './use-responses.ts';

/** No more are shown: whoever has as many types a letter more. */
const SHOWN_MAX = 50;

/** The responses that what is typed may mean, to be chosen with the keys of the field. */
export function useResponseChoice(
  responses: Responses,
  typed: string,
  { onTake }: { readonly onTake: (response: OfferedResponse) => void },
) {
  const found = matchResponses(responses.list ?? [], typed).slice(0, SHOWN_MAX);
  const combobox = useCombobox({ options: found, typed, onChoose: onTake, chosenByTab: true });
  return { responses, found, typed, combobox };
}
