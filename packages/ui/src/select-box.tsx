'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';

type SelectBoxProps = {
  /** What is chosen by it: "Choose Mara". Not seen. */
  label: string;
  /** `some`: of those that it stands for, not all. */
  checked: 'all' | 'some' | 'none';
  /** `range`: the shift key was held, everything since the last one is meant. */
  onCheckedChange: (checked: boolean, how: { readonly range: boolean }) => void;
};

/** Chooses a row of a table, or all of them. The whole cell around it is its target. */
export function SelectBox({ label, checked, onCheckedChange }: SelectBoxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="relative flex min-h-11 w-full items-center justify-center select-none">
      <Base.Root
        aria-label={label}
        checked={checked === 'all'}
        indeterminate={checked === 'some'}
        onCheckedChange={(next, { event }) =>
          onCheckedChange(next, { range: 'shiftKey' in event && event.shiftKey === true })
        }
        className="grid size-4 shrink-0 place-items-center rounded-[4px] border border-control-line bg-surface transition-colors data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator className="text-on-accent">
          {checked === 'some' ? (
            <Minus aria-hidden className="size-3" strokeWidth={3} />
          ) : (
            <Check aria-hidden className="size-3" strokeWidth={3} />
          )}
        </Base.Indicator>
      </Base.Root>
    </label>
  );
}
