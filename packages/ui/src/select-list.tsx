import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';
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

type SelectOptionLineProps = {
  /** What a `Select` or a `Combobox` shows only in the option that is chosen. */
  Indicator: ComponentType<{ className: string; children: ReactNode }>;
  note: string | undefined;
  /** Its label. */
  children: ReactNode;
};

/** How an option looks, in a long list and in a short one. */
export function SelectOptionLine({ Indicator, note, children }: SelectOptionLineProps) {
  return (
    <>
      <span className="min-w-0 flex-1 py-1 break-words">
        {children}
        {note !== undefined && <span className="block text-12 text-muted">{note}</span>}
      </span>
      <Indicator className="text-accent-ink">
        <Check aria-hidden className="size-4" />
      </Indicator>
    </>
  );
}
