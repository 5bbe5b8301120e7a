import { clsx } from 'clsx';
import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

const shape =
  'relative inline-flex h-control shrink-0 items-center justify-center gap-1.5 rounded-control px-3 text-work font-medium ' +
  'whitespace-nowrap select-none transition-colors disabled:opacity-50 aria-disabled:cursor-default [&_svg]:size-4 [&_svg]:shrink-0';

const colours: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent not-aria-disabled:enabled:hover:bg-accent-hover [a&]:hover:bg-accent-hover',
  secondary:
    'border border-line-strong bg-surface text-ink not-aria-disabled:enabled:hover:bg-sunken [a&]:hover:bg-sunken data-popup-open:bg-sunken',
  ghost:
    'text-ink not-aria-disabled:enabled:hover:bg-sunken [a&]:hover:bg-sunken enabled:active:bg-pressed data-popup-open:bg-sunken',
  danger: 'bg-danger text-on-danger not-aria-disabled:enabled:hover:bg-danger-hover',
};

/** The look of a button, for a link that is one: `<Link className={buttonClasses('primary')}>`. */
export function buttonClasses(variant: ButtonVariant = 'secondary', className?: string) {
  return clsx(shape, colours[variant], className);
}

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  /** While true the button keeps its width and its focus, shows a spinner and ignores clicks. */
  loading?: boolean;
  icon?: ReactNode;
};

/** A button whose label is a verb. Its height follows the density of the page: 32 px in the workspace, 36 in the console, 44 on touch. */
export function Button({ variant, loading = false, icon, className, children, onClick, ...rest }: ButtonProps) {
  const click = (event: MouseEvent<HTMLButtonElement>) => (loading ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type="button"
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      {...rest}
      onClick={click}
      className={buttonClasses(variant, className)}
    >
      {loading && (
        <span className="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      )}
      <span className={clsx('inline-flex items-center gap-1.5', loading && 'opacity-0')}>
        {icon}
        {children}
      </span>
    </button>
  );
}
