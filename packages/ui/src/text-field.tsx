import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldTexts, inputClasses } from './field.tsx';

export type TextFieldProps = FieldTexts &
  Omit<ComponentProps<'input'>, keyof FieldTexts | 'id' | 'size'> & {
    /** An icon inside the field, before the text. */
    leading?: ReactNode;
  };

/** One line of text. */
export function TextField({ label, hideLabel, hint, error, errorId, className, leading, ...input }: TextFieldProps) {
  const texts = {
    label,
    hint,
    ...{ error, errorId },
    ...(hideLabel && { hideLabel }),
    ...(className && { className }),
  };
  return (
    <Field {...texts}>
      {(wiring) => (
        <span className="relative block">
          {leading !== undefined && (
            <span className="pointer-events-none absolute inset-y-0 left-2.5 grid place-items-center text-muted [&_svg]:size-4">
              {leading}
            </span>
          )}
          <input
            type="text"
            {...input}
            {...wiring}
            className={clsx(inputClasses, 'h-control px-2.5', leading !== undefined && 'pl-8.5')}
          />
        </span>
      )}
    </Field>
  );
}
