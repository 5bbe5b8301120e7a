import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

export type ChoiceTexts = {
  label: string;
  hint?: ReactNode;
  className?: string;
};

type ChoiceProps = ChoiceTexts & {
  disabled: boolean;
  /** Indent of the hint, so that it stands under the label. */
  indent: string;
  children: (describedBy: string | undefined) => ReactNode;
};

/** A small control with its label to the right (clicking either does the same) and a hint below. */
export function Choice({ label, hint, className, disabled, indent, children }: ChoiceProps) {
  const hintId = useId();
  return (
    <div className={clsx('min-w-0', className)}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child. */}
      <label
        className={clsx(
          'flex w-fit max-w-full items-start gap-2.5 text-work select-none pointer-coarse:min-h-11 pointer-coarse:items-center',
          disabled && '*:data-disabled:opacity-60',
        )}
      >
        {children(hint === undefined ? undefined : hintId)}
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </label>
      {hint !== undefined && (
        <p id={hintId} className={clsx('text-12 text-muted', indent)}>
          {hint}
        </p>
      )}
    </div>
  );
}
