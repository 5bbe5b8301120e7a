/** One or two letters for a name: of its first and its last word. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u);
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return letters
    .map((part) => (part ? [...part][0] : ''))
    .join('')
    .toUpperCase();
}
