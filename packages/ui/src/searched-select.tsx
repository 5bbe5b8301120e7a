'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { clsx } from 'clsx';
import { ChevronsUpDown, Search } from 'lucide-react';
import { inputClasses } from './field.tsx';
import { floatingClasses, floatingItemClasses } from './floating.ts';
import { type SelectListProps, type SelectOption, SelectOptionLine, selectTriggerClasses } from './select-list.tsx';

/** More are found by their names. */
const SHOWN_MAX = 100;

/** The list of a `Select` with many options: a field above them leads it, and keeps the keyboard while it is open. */
export function SearchedSelect<Value extends string>(props: SelectListProps<Value>) {
  const { wiring, options, value, onValueChange, placeholder, disabled } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      value={chosen}
      isItemEqualToValue={(one: SelectOption<Value>, other) => one.value === other.value}
      disabled={disabled}
      limit={SHOWN_MAX}
      autoHighlight
      onValueChange={(next) => next !== null && onValueChange(next.value)}
    >
      <Base.Trigger {...wiring} className={selectTriggerClasses}>
        <span className={clsx('truncate', chosen === null && 'text-muted')}>{chosen?.label ?? placeholder}</span>
        <Base.Icon className="text-muted">
          <ChevronsUpDown aria-hidden className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50">
          <Base.Popup
            aria-labelledby={wiring['aria-labelledby']}
            className={clsx(floatingClasses, 'w-(--anchor-width) min-w-56')}
          >
            <span className="relative block border-b border-line p-1">
              <Search aria-hidden className="pointer-events-none absolute inset-y-0 left-3 my-auto size-4 text-muted" />
              <Base.Input
                aria-labelledby={wiring['aria-labelledby']}
                placeholder="Search"
                className={clsx(inputClasses, 'focus-inset h-control border-transparent bg-transparent pr-2.5 pl-8')}
              />
            </span>
            <Base.List className="max-h-[min(20rem,var(--available-height)-3.5rem)] overflow-y-auto overscroll-contain p-1 empty:hidden">
              {(option: SelectOption<Value>) => (
                <Base.Item key={option.value} value={option} className={floatingItemClasses}>
                  <SelectOptionLine Indicator={Base.ItemIndicator} note={option.note}>
                    {option.label}
                  </SelectOptionLine>
                </Base.Item>
              )}
            </Base.List>
            <Base.Empty>
              <p className="px-3 py-2.5 text-muted">Nothing has that in its name.</p>
            </Base.Empty>
            <Base.Status>{options.length > SHOWN_MAX && <More />}</Base.Status>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function More() {
  if (Base.useFilteredItems().length < SHOWN_MAX) return null;
  return (
    <p className="border-t border-line px-3 py-2 text-12 text-muted">There are more. Search for a part of the name.</p>
  );
}
