import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import type { OfferedResponse } from '../../live/wire.ts';
import type { ResponseChoice } from './use-response-choice.ts';
import type { Responses } from './use-responses.ts';

type ResponseListProps = { readonly responses: Responses; readonly choice: ResponseChoice };

/** The responses to choose from, or why there are none. The keys are heard by the field that they are searched with. */
export function ResponseList({ responses, choice }: ResponseListProps) {
  const { listId, found, typed } = choice;
  if (found.length === 0)
    return (
      <p role="status" className="px-3 py-2.5 text-muted">
        <NothingFound responses={responses} typed={typed} />
      </p>
    );
  return (
    <>
      <p role="status" className="sr-only">
        {found.length === 1 ? '1 response' : `${found.length} responses`}
      </p>
      <div id={listId} role="listbox" aria-label="Canned responses" className="max-h-72 overflow-y-auto p-1">
        {found.map((response, index) => (
          <Option
            key={response.id}
            response={response}
            choice={choice}
            index={index}
            text={responses.textOf(response)}
          />
        ))}
      </div>
    </>
  );
}

type OptionProps = {
  readonly response: OfferedResponse;
  readonly choice: ResponseChoice;
  readonly index: number;
  readonly text: string;
};

function Option({ response, choice, index, text }: OptionProps) {
  const { id, name, code } = response;
  const isMarked = choice.marked?.id === id;
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field, which keeps the focus, has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points to it with aria-activedescendant.
    <div
      ref={own}
      id={choice.optionId(id)}
      role="option"
      aria-selected={isMarked}
      // The caret stays where the text is to go.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => !isMarked && choice.moveTo(index)}
      onClick={() => choice.take(response)}
      className={clsx('cursor-default rounded-control px-2 py-1.5 pointer-coarse:py-2.5', isMarked && 'bg-pressed')}
    >
      <p className="flex items-baseline gap-2">
        <span className="min-w-0 truncate font-medium">{name}</span>
        {code !== undefined && <span className="shrink-0 text-12 text-muted">/{code}</span>}
      </p>
      <p className="truncate text-12 text-muted">{text}</p>
    </div>
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
