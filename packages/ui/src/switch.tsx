'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { Choice, type ChoiceTexts } from './choice.tsx';

type SwitchProps = ChoiceTexts & {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. The label says what is on. */
export function Switch({ checked, onCheckedChange, disabled = false, ...texts }: SwitchProps) {
  return (
    <Choice {...texts} disabled={disabled} indent="pl-10.5">
      {(describedBy) => (
        <Base.Root
          checked={checked}
          onCheckedChange={(next) => onCheckedChange(next)}
          disabled={disabled}
          aria-describedby={describedBy}
          className="mt-px inline-flex h-4.5 w-8 shrink-0 items-center rounded-full bg-control-line transition-colors data-checked:bg-accent forced-colors:border"
        >
          <Base.Thumb className="ml-0.5 size-3.5 rounded-full bg-on-accent transition-transform data-checked:translate-x-3.5 forced-colors:bg-[ButtonText]" />
        </Base.Root>
      )}
    </Choice>
  );
}
