import type { ComponentProps } from 'react';

type Field = ComponentProps<'textarea'>;

/** What two listeners say of one field and hear from it; a key that the first has taken is not the second's. */
export function joinFields(one: Field, other: Field): Field {
  return {
    ...one,
    ...other,
    onSelect: (event) => {
      one.onSelect?.(event);
      other.onSelect?.(event);
    },
    onInput: (event) => {
      one.onInput?.(event);
      other.onInput?.(event);
    },
    onBlur: (event) => {
      one.onBlur?.(event);
      other.onBlur?.(event);
    },
    onKeyDown: (event) => {
      one.onKeyDown?.(event);
      if (!event.defaultPrevented) other.onKeyDown?.(event);
    },
  };
}
