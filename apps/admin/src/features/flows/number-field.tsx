import { TextField } from '@rejoin/ui/text-field';
import { type ReactNode, useState } from 'react';

type Range = { readonly min: number; readonly max: number };

type NumberFieldProps = {
  label: string;
  hint?: ReactNode;
  range: Range;
  value: number;
  onChange: (value: number) => void;
  readOnly: boolean;
};

/** A whole number within a range. What is typed and is none stays in the field, with a word about it, and changes nothing. */
export function NumberField({ label, hint, range, value, onChange, readOnly }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && (!isWithin(typed, range) || Number(typed) === value) ? typed : String(value);
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      disabled={readOnly}
      error={isWithin(shown, range) ? undefined : `Write a whole number from ${rangeWords(range)}.`}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isWithin(target.value, range)) onChange(Number(target.value));
      }}
    />
  );
}

/** For example "1 to 259,200". */
export function rangeWords({ min, max }: Range): string {
  return `${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}`;
}

function isWithin(text: string, { min, max }: Range): boolean {
  return /^-?\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max;
}
