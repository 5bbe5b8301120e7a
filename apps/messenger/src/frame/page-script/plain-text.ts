/** What every store can hold: no halves of characters, no NUL. */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && !/[\p{Surrogate}\0]/u.test(value);
}
