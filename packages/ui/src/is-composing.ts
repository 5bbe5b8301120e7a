/**
 * Whether a key belongs to an input method. Safari tells of the Enter that takes a suggestion when composing has ended already; only
 * the old code of the key still says so.
 */
export function isComposing({
  isComposing: composes,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return composes || keyCode === 229;
}
