import { isWholeWithin, type Range } from '@rejoin/core/whole-within';
import { TextField } from '@rejoin/ui/text-field';
import { type ReactNode, useState } from 'react';

type NumberFieldProps = {
  label: string;
  hint?: ReactNode;
  range: Range;
  value: number;
  onChange: (value: number) => void;
  readOnly: boolean;
};

/**
 * A whole number within a range. What is typed and is none changes nothing: it stays, with a word about it, until the field is left, which then
 * shows the number that is kept. So nobody publishes another number than the one they see.
 */
export function NumberField({ label, hint, range, value, onChange, readOnly }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  /** The number that stayed when something else was typed. */
  const [stayed, setStayed] = useState<number>();
  const isRefused = typed !== undefined && !isWithin(typed, range);
  const shown = typed !== undefined && (isRefused || Number(typed) === value) ? typed : String(value);
  const wanted = `a whole number from ${rangeWords(range)}.`;
  const stays = stayed === value ? `What you wrote is not kept. Write ${wanted}` : undefined;
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="off"
      value={shown}
      disabled={readOnly}
      error={isWithin(shown, range) ? stays : `Write ${wanted}`}
      onChange={({ target }) => {
        setTyped(target.value);
        setStayed(undefined);
        if (isWithin(target.value, range)) onChange(Number(target.value));
      }}
      onBlur={() => {
        setTyped(undefined);
        if (isRefused) setStayed(value);
      }}
    />
  );
}

/** For example "1 to 259,200". */
export function rangeWords({ min, max }: Range): string {
  return `${min.toLocaleString('en-US')} to ${max.toLocaleString('en-US')}`;
}

function isWithin(text: string, range: Range): boolean {
  return /^-?\d{1,9}$/.test(text) && isWholeWithin(Number(text), range);
}
