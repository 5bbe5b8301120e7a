import { clsx } from 'clsx';
import { type ControlWiring, inputClasses } from './field.tsx';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  note?: string;
};

/** What a list to choose from takes, be it long or short. */
export type SelectListProps<Value extends string> = {
  wiring: ControlWiring;
  options: readonly SelectOption<Value>[];
  /** null: nothing chosen yet; the placeholder shows. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  placeholder: string;
  disabled: boolean;
};

export const selectTriggerClasses = clsx(
  inputClasses,
  'flex h-control items-center justify-between gap-2 px-2.5 text-left',
);
