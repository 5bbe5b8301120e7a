import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** What every field with a label takes. An error replaces the hint. */
export type FieldTexts = {
  label: string;
  /** Keeps the label for screen readers only, where the place says what the field is (a search box). */
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do, as one sentence. */
  error?: string | undefined;
  /** The id of the words that say what is wrong with several fields together. */
  errorId?: string | undefined;
  /** Placement in the layout: width, margins, grid area. */
  className?: string;
};

export type ControlWiring = {
  id: string;
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** A label above a control, and under it a hint or an error, tied together for screen readers. */
export function Field(props: FieldTexts & { children: (wiring: ControlWiring) => ReactNode }) {
  const { label, hideLabel = false, hint, error, errorId, className, children } = props;
  const id = useId();
  const note = error ?? hint;
  const wiring: ControlWiring = {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': note === undefined ? errorId : `${id}-note`,
    'aria-invalid': error === undefined && errorId === undefined ? undefined : true,
  };
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', className)}>
      <label id={`${id}-label`} htmlFor={id} className={hideLabel ? 'sr-only' : 'text-13 font-medium text-ink'}>
        {label}
      </label>
      {children(wiring)}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={clsx('flex gap-1 text-12', error === undefined ? 'text-muted' : 'text-danger-ink')}
        >
          {error !== undefined && <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}

/** The frame of a control one types into. */
export const inputClasses =
  'w-full min-w-0 rounded-control border border-control-line bg-surface text-work text-ink transition-colors pointer-coarse:text-16 ' +
  'enabled:hover:border-muted aria-invalid:border-danger disabled:opacity-60 [&[readonly]]:bg-sunken disabled:bg-sunken';
