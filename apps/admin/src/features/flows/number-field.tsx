import { TextField } from '@rejoin/ui/text-field';
import { type ReactNode, useState } from 'react';

type NumberFieldProps = {
  label: string;
  hint?: ReactNode;
  value: number;
  onChange: (value: number) => void;
  readOnly: boolean;
};

/** A whole number. What is typed and is none stays in the field, with a word about it, and changes nothing. */
export function NumberField({ label, hint, value, onChange, readOnly }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && (!isWhole(typed) || Number(typed) === value) ? typed : String(value);
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      disabled={readOnly}
      error={isWhole(shown) ? undefined : 'Write a whole number.'}
      onChange={({ target }) => {
        setTyped(target.value);
        if (isWhole(target.value)) onChange(Number(target.value));
      }}
    />
  );
}

function isWhole(text: string): boolean {
  return /^-?\d{1,9}$/.test(text);
}
