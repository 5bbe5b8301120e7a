const WRITING =
  'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const PRESSABLE = 'button, a[href], summary';

/** Whether a key pressed there belongs to a field or a dialog, so that it is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITING) !== null;
}

/** Whether a key pressed there belongs to some control: Enter would press it. */
export function isOnControl(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest(PRESSABLE) !== null);
}
