'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup as Base } from '@base-ui/react/radio-group';
import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import { Choice } from './choice.tsx';

type RadioGroupProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; hint?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** One of a few, each with room to say what it means. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onValueChange, disabled = false, className } = props;
  const id = useId();
  return (
    <div className={clsx('min-w-0', className)}>
      <p id={id} className="mb-2 text-13 font-medium">
        {label}
      </p>
      <Base
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onValueChange(next as Value)}
        disabled={disabled}
        className="flex flex-col gap-2.5"
      >
        {options.map((option) => (
          <Choice key={option.value} label={option.label} hint={option.hint} disabled={disabled} indent="pl-6.5">
            {(describedBy) => (
              <Radio.Root
                value={option.value}
                aria-describedby={describedBy}
                className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-control-line bg-surface transition-colors data-checked:border-accent data-checked:bg-accent"
              >
                <Radio.Indicator className="size-1.5 rounded-full bg-on-accent forced-colors:bg-[ButtonText]" />
              </Radio.Root>
            )}
          </Choice>
        ))}
      </Base>
    </div>
  );
}
