import { RETENTION_DAYS, validDays } from '@rejoin/core/guest-data/retention';
import { ErrorState } from '@rejoin/ui/error-state';
import { Switch } from '@rejoin/ui/switch';
import { useState } from 'react';
import { WholeNumberField } from '../../form/whole-number-field.tsx';

type KeptState = {
  readonly isOn: boolean;
  readonly setOn: (isOn: boolean) => void;
  readonly days: number;
  readonly setDays: (days: number) => void;
  /** `undefined`: for good. */
  readonly chosen: number | undefined;
  readonly isValid: boolean;
};

/** For how many days something is kept, or for good; `suggested` where nobody has chosen yet. */
export function useKeptDays(stored: number | undefined, suggested: number): KeptState {
  const [isOn, setOn] = useState(stored !== undefined);
  const [days, setDays] = useState(stored ?? suggested);
  return { isOn, setOn, days, setDays, chosen: isOn ? days : undefined, isValid: !isOn || validDays(days) };
}

type KeptDaysProps<Totals> = {
  kept: KeptState;
  label: string;
  daysLabel: string;
  hint: string;
  /** What would go now. */
  count: Counting<Totals>;
  words: (totals: Totals) => string;
};

type Counting<Totals> = {
  readonly data: Totals | undefined;
  readonly isError: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

export function KeptDays<Totals>({ kept, label, daysLabel, hint, count, words }: KeptDaysProps<Totals>) {
  const { isOn, setOn, days, setDays, isValid } = kept;
  const { min, max } = RETENTION_DAYS;
  return (
    <>
      <Switch label={label} checked={isOn} onCheckedChange={setOn} />
      {isOn && (
        <WholeNumberField
          label={daysLabel}
          hint={`${min} to ${max}. ${hint}`}
          className="max-w-96"
          value={days}
          onValueChange={setDays}
          error={isValid ? undefined : `Write a whole number from ${min} to ${max}.`}
        />
      )}
      {isOn && isValid && <Preview {...{ count, words }} />}
    </>
  );
}

function Preview<Totals>({ count, words }: Pick<KeptDaysProps<Totals>, 'count' | 'words'>) {
  const { data, isError, isFetching, refetch } = count;
  if (data === undefined && isError) {
    return (
      <ErrorState
        title="What would go could not be counted"
        text="Without it nothing can be saved. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  return (
    <p role="status" className="text-muted">
      {data === undefined ? 'Counting what would go …' : words(data)}
    </p>
  );
}
