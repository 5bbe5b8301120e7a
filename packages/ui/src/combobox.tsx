'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { markedOf, stepped } from './combobox-mark.ts';
import { isComposing } from './is-composing.ts';

type Identified = { readonly id: string };

type ComboboxOptions<Option> = {
  /** Those that can be chosen, in the order in which they are shown. */
  readonly options: readonly Option[];
  /** What the field says: when it changes the first option is marked again. */
  readonly typed: string;
  /** Whether it may be marked before anybody has pointed at it; by default every one may. */
  readonly isLikely?: (option: Option) => boolean;
  readonly onChoose: (option: Option) => void;
  /** Whether Tab chooses what is marked, as Enter does. */
  readonly chosenByTab?: boolean;
};

export type Combobox<Option> = ReturnType<typeof useCombobox<Option & Identified>>;

/**
 * A list of options and the field that leads it: the field keeps the focus, its arrows move a mark from option to option, and Enter
 * chooses the marked one (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function useCombobox<Option extends Identified>({
  options,
  typed,
  isLikely = () => true,
  onChoose,
  chosenByTab = false,
}: ComboboxOptions<Option>) {
  const listId = useId();
  const [mark, setMark] = useState<{ readonly typed: string; readonly id: string }>();
  const marked = markedOf(options, mark?.typed === typed ? mark.id : undefined, isLikely);
  const optionId = (id: string) => `${listId} ${id}`.replace(/\s/g, '_');
  const markOption = (id: string) => setMark({ typed, id });
  const step = (by: 1 | -1) => {
    const next = stepped(options, marked, by);
    if (next === undefined) return;
    markOption(next.id);
    document.getElementById(optionId(next.id))?.scrollIntoView({ block: 'nearest' });
  };
  /** Whether the key was one of the list's. */
  const press = (event: KeyboardEvent): boolean => {
    if (marked === undefined || isComposing(event.nativeEvent) || hasModifier(event)) return false;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' || (chosenByTab && event.key === 'Tab')) onChoose(marked);
    else return false;
    event.preventDefault();
    return true;
  };
  const pointer = {
    'aria-controls': listId,
    ...(marked !== undefined && { 'aria-activedescendant': optionId(marked.id) }),
  } as const;
  return {
    listId,
    marked,
    optionId,
    markOption,
    choose: onChoose,
    press,
    /** For a field that is more than a combobox: where the mark is. */
    pointer,
    /** For a field of one line that does nothing else. */
    field: {
      role: 'combobox',
      'aria-expanded': marked !== undefined,
      'aria-autocomplete': 'list',
      autoComplete: 'off',
      onKeyDown: (event: KeyboardEvent) => void press(event),
      ...pointer,
    } satisfies ComponentProps<'input'>,
  };
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

type ListProps = {
  readonly combobox: Pick<Combobox<Identified>, 'listId'>;
  readonly label: string;
  readonly busy?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

export function ComboboxList({ combobox, label, busy = false, className, children }: ListProps) {
  return (
    <div
      id={combobox.listId}
      role="listbox"
      aria-label={label}
      aria-busy={busy}
      className={clsx('overflow-y-auto overscroll-contain', className)}
    >
      {children}
    </div>
  );
}

export function ComboboxGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, for which there is no element.
    <div role="group" aria-label={title}>
      <p aria-hidden className="px-2 pt-2 pb-1 text-12 font-medium text-muted">
        {title}
      </p>
      {children}
    </div>
  );
}

type OptionProps<Option extends Identified> = {
  readonly combobox: Combobox<Option>;
  readonly option: Option;
  /** It is shown, but can't be chosen. */
  readonly disabled?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

export function ComboboxOption<Option extends Identified>({
  combobox,
  option,
  disabled = false,
  className,
  children,
}: OptionProps<Option>) {
  const isMarked = combobox.marked?.id === option.id;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field, which keeps the focus, has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the field points to it with aria-activedescendant.
    <div
      id={combobox.optionId(option.id)}
      role="option"
      aria-selected={isMarked}
      aria-disabled={disabled}
      // The caret stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={() => !disabled && !isMarked && combobox.markOption(option.id)}
      onClick={() => !disabled && combobox.choose(option)}
      className={clsx('cursor-default rounded-control px-2 select-none', isMarked && 'bg-pressed', className)}
    >
      {children}
    </div>
  );
}
