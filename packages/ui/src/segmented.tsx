'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

type SegmentedProps<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** One of two to four short words, all in sight. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, hideLabel = false, options, value, onValueChange, disabled = false, className } = props;
  const id = useId();
  return (
    <div className={clsx('flex min-w-0 flex-col items-start gap-1.5', className)}>
      <span id={id} className={hideLabel ? 'sr-only' : 'text-13 font-medium'}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onValueChange={(next) => onValueChange(next as Value)}
        disabled={disabled}
        className="inline-flex h-control max-w-full items-stretch rounded-control border border-line-strong bg-surface p-0.5"
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className="inline-flex min-w-0 items-center gap-1.5 rounded-[4px] px-3 text-work font-medium text-muted transition-colors select-none hover:text-ink data-checked:bg-accent-soft data-checked:text-accent-ink data-disabled:opacity-60 forced-colors:data-checked:outline-2 [&_svg]:size-4"
          >
            {option.icon}
            <span className="truncate">{option.label}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
