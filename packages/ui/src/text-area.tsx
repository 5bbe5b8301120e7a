import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { Field, type FieldTexts, inputClasses } from './field.tsx';

export type TextAreaProps = FieldTexts & Omit<ComponentProps<'textarea'>, keyof FieldTexts | 'id'>;

/** Several lines of text; it grows with them where the browser can. */
export function TextArea({ label, hideLabel, hint, error, className, rows = 3, ...area }: TextAreaProps) {
  const texts = {
    label,
    hint,
    error,
    ...(hideLabel && { hideLabel }),
    ...(className && { className }),
  };
  return (
    <Field {...texts}>
      {(wiring) => (
        <textarea
          rows={rows}
          {...area}
          {...wiring}
          className={clsx(inputClasses, 'field-sizing-content min-h-16 resize-y px-2.5 py-1.5')}
        />
      )}
    </Field>
  );
}
