'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { Field, type FieldTexts, inputClasses } from './field.tsx';

type ColourFieldProps = FieldTexts & {
  /** #rrggbb, or what was typed instead. */
  value: string;
  onValueChange: (value: string) => void;
  disabled?: boolean;
  readOnly?: boolean;
};

/** #rgb and #rrggbb, with or without the hash, as #rrggbb in small letters; null for anything else. */
function parseHex(text: string): string | null {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${digits.replace(/./g, '$&$&')}`;
  return null;
}

/** A colour, typed as hex or picked in the browser's picker. What is no colour is told as it was typed: the caller has to refuse it. */
export function ColourField(props: ColourFieldProps) {
  const { label, hideLabel, hint, error, className, value, onValueChange, disabled = false, readOnly = false } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && parseHex(typed) === null;
  const texts = {
    label,
    hint,
    error: wrong ? 'Write a colour as # and six digits, such as #4e4fc9.' : error,
    ...(hideLabel && { hideLabel }),
    ...(className && { className }),
  };
  const type = (text: string) => {
    setTyped(text);
    onValueChange(parseHex(text) ?? text);
  };
  return (
    <Field {...texts}>
      {(wiring) => (
        <span className="flex gap-2">
          <span
            style={{ background: value }}
            className="relative size-control shrink-0 rounded-control border border-control-line focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus"
          >
            <input
              type="color"
              aria-label={`${label}: pick`}
              value={parseHex(value) ?? '#000000'}
              disabled={disabled || readOnly}
              onChange={(event) => {
                setTyped(null);
                onValueChange(event.target.value);
              }}
              className="absolute inset-0 size-full cursor-pointer opacity-0 disabled:cursor-default"
            />
          </span>
          <input
            {...wiring}
            type="text"
            spellCheck={false}
            autoComplete="off"
            value={typed ?? value}
            disabled={disabled}
            readOnly={readOnly}
            onChange={(event) => type(event.target.value)}
            onBlur={() => !wrong && setTyped(null)}
            className={clsx(inputClasses, 'h-control max-w-32 px-2.5 font-mono')}
          />
        </span>
      )}
    </Field>
  );
}
