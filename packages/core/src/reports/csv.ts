/** What Excel needs to read UTF-8, at the beginning of a file. */
export const CSV_BEGINNING = '\uFEFF';

/** A line of a file of comma-separated values (RFC 4180), with its end. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * A word that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises, also where it begins with a sign in
 * full width, which some read as the plain one: guests and agents say what they are called.
 */
function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
