'use client';

import { TextField } from '@rejoin/ui/text-field';
import { type ReactNode, useState } from 'react';

type WholeNumberFieldProps = {
  label: string;
  hint: ReactNode;
  /** NaN: nothing has been written, or what is no whole number. */
  value: number;
  onValueChange: (value: number) => void;
  error: string | undefined;
  className?: string;
  readOnly?: boolean;
  disabled?: boolean;
};

/** A whole number of up to six digits. Anything else stays as it was typed and is NaN, out of any range. */
export function WholeNumberField({ value, onValueChange, ...field }: WholeNumberFieldProps) {
  const [typed, setTyped] = useState('');
  const type = (text: string) => {
    setTyped(text);
    onValueChange(numberIn(text));
  };
  return (
    <TextField
      {...field}
      inputMode="numeric"
      autoComplete="off"
      value={Object.is(numberIn(typed), value) ? typed : String(value)}
      onChange={(event) => type(event.target.value)}
    />
  );
}

function numberIn(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
}
