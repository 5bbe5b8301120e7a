import { type Combobox, ComboboxList, ComboboxOption } from '@rejoin/ui/combobox';
import type { OfferedResponse } from '../../live/wire.ts';
import type { Responses } from './use-responses.ts';

type ResponseListProps = {
  readonly responses: Responses;
  readonly found: readonly OfferedResponse[];
  readonly typed: string;
  readonly combobox: Combobox<OfferedResponse>;
};

/** The responses to choose from, or why there are none. The keys are heard by the field that they are searched with. */
export function ResponseList({ responses, found, typed, combobox }: ResponseListProps) {
  if (found.length === 0)
    return (
      <p role="status" className="px-3 py-2.5 wrap-anywhere text-muted">
        <NothingFound responses={responses} typed={typed} />
      </p>
    );
  return (
    <>
      <p role="status" className="sr-only">
        {found.length === 1 ? '1 response' : `${found.length} responses`}
      </p>
      <ComboboxList combobox={combobox} label="Canned responses" className="max-h-72 p-1">
        {found.map((response) => (
          <ComboboxOption
            key={response.id}
            combobox={combobox}
            option={response}
            className="py-1.5 pointer-coarse:py-2.5"
          >
            <p className="flex items-baseline gap-2">
              <span className="min-w-0 truncate font-medium">{response.name}</span>
              {response.code !== undefined && <span className="shrink-0 text-12 text-muted">/{response.code}</span>}
            </p>
            <p className="truncate text-12 text-muted">{responses.textOf(response)}</p>
          </ComboboxOption>
        ))}
      </ComboboxList>
    </>
  );
}

function NothingFound({ responses, typed }: { readonly responses: Responses; readonly typed: string }) {
  if (responses.failed)
    return (
      <>
        The responses could not be loaded.{' '}
        <button type="button" className="font-medium text-accent-ink hover:underline" onClick={responses.retry}>
          Try again
        </button>
      </>
    );
  if (responses.list === undefined) return 'Loading the responses';
  if (responses.list.length === 0)
    return 'There is no canned response for this queue yet. Administrators add them in the console.';
  return `No response for “${typed}”`;
}
