'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { Choice, type ChoiceTexts } from './choice.tsx';

type CheckboxProps = ChoiceTexts & {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** Yes or no, taken into account when the form is saved. */
export function Checkbox({ checked, onCheckedChange, disabled = false, ...texts }: CheckboxProps) {
  return (
    <Choice {...texts} disabled={disabled} indent="pl-6.5">
      {(describedBy) => (
        <Base.Root
          checked={checked}
          onCheckedChange={(next) => onCheckedChange(next)}
          disabled={disabled}
          aria-describedby={describedBy}
          className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-[4px] border border-control-line bg-surface transition-colors data-checked:border-accent data-checked:bg-accent"
        >
          <Base.Indicator className="text-on-accent">
            <Check aria-hidden className="size-3" strokeWidth={3} />
          </Base.Indicator>
        </Base.Root>
      )}
    </Choice>
  );
}
