/** The pattern of a text that may stand anywhere; what means something in a pattern means itself. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
