'use client';

import { type DurationUnit, inUnit, isWhole, toSeconds, unitOf } from '@rejoin/core/duration';
import { Segmented } from '@rejoin/ui/segmented';
import { useState } from 'react';
import { WholeNumberField } from './whole-number-field.tsx';

type DurationFieldProps = {
  label: string;
  hint: string;
  /** Seconds. NaN: nothing has been written. */
  value: number;
  onValueChange: (seconds: number) => void;
  error: string | undefined;
  readOnly: boolean;
  /** Those to choose from, the smallest first. */
  units: readonly [DurationUnit, ...DurationUnit[]];
};

/** A whole number of seconds, minutes, hours or days. What is no whole number is NaN and so out of any range. */
export function DurationField({ label, hint, value, onValueChange, error, readOnly, units }: DurationFieldProps) {
  const [chosen, choose] = useState<DurationUnit>(() => unitOf(value, units));
  const unit = Number.isNaN(value) || isWhole(value, chosen) ? chosen : unitOf(value, units);
  const count = inUnit(value, unit);
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <WholeNumberField
        label={label}
        hint={hint}
        className="min-w-40 flex-1"
        value={count}
        onValueChange={(next) => onValueChange(toSeconds(next, unit))}
        error={error}
        readOnly={readOnly}
      />
      <Segmented
        label={`Unit of “${label}”`}
        hideLabel
        className="pt-6"
        options={units.map((each) => ({ value: each, label: `${each.charAt(0).toUpperCase()}${each.slice(1)}` }))}
        value={unit}
        onValueChange={(next) => {
          choose(next);
          onValueChange(toSeconds(count, next));
        }}
        disabled={readOnly}
      />
    </div>
  );
}
