import { useSyncExternalStore } from 'react';

/** Whether a key pressed now is a shortcut: `belongs` tells whether it would belong to what has the focus. */
export function useKeyFree(belongs: (target: EventTarget | null) => boolean): boolean {
  return useSyncExternalStore(
    onFocusChange,
    () => !belongs(document.activeElement),
    () => true,
  );
}

function onFocusChange(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}
