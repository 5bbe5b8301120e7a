import { useEffect } from 'react';

/** Puts the keyboard into the first field that is marked wrong, once the marks are drawn. */
export function focusFirstProblem(within: ParentNode = document): void {
  requestAnimationFrame(() => within.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** The same once the server has found a field wrong. */
export function useFocusOnRefused(refused: boolean): void {
  useEffect(() => {
    if (refused) focusFirstProblem();
  }, [refused]);
}
