'use client';

import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { ChevronsUpDown } from 'lucide-react';
import { Field, type FieldTexts } from './field.tsx';
import { floatingClasses, floatingItemClasses } from './floating.ts';
import { SearchedSelect } from './searched-select.tsx';
import { type SelectListProps, SelectOptionLine, selectTriggerClasses } from './select-list.tsx';

type SelectProps<Value extends string> = FieldTexts &
  Pick<SelectListProps<Value>, 'options' | 'value' | 'onValueChange'> &
  Partial<Pick<SelectListProps<Value>, 'placeholder' | 'disabled'>>;

/** From how many options on a list has a search. */
const SEARCH_FROM = 12;

/** One of several, in a list that opens; a long one has a search. For two or three short ones use `Segmented`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, hint, error, className, options, value, onValueChange } = props;
  const { placeholder = 'Choose', disabled = false } = props;
  const texts = {
    label,
    hint,
    error,
    ...(hideLabel && { hideLabel }),
    ...(className && { className }),
  };
  const List = options.length < SEARCH_FROM ? ShortSelect : SearchedSelect;
  return (
    <Field {...texts}>
      {(wiring) => <List {...{ wiring, options, value, onValueChange, placeholder, disabled }} />}
    </Field>
  );
}

function ShortSelect<Value extends string>(props: SelectListProps<Value>) {
  const { wiring, options, value, onValueChange, placeholder, disabled } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      disabled={disabled}
      onValueChange={(next: Value | null) => next !== null && onValueChange(next)}
    >
      <Base.Trigger {...wiring} className={selectTriggerClasses}>
        <Base.Value placeholder={placeholder} className="truncate data-placeholder:text-muted" />
        <Base.Icon className="text-muted">
          <ChevronsUpDown aria-hidden className="size-4" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={clsx(floatingClasses, 'min-w-(--anchor-width)')}>
            <Base.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1">
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={floatingItemClasses}>
                  <SelectOptionLine Indicator={Base.ItemIndicator} note={option.note}>
                    <Base.ItemText render={<span className="block" />}>{option.label}</Base.ItemText>
                  </SelectOptionLine>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
