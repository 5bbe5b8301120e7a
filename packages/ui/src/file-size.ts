const UNITS = ['B', 'kB', 'MB', 'GB'];

/** Bytes as a person reads them: "940 B", "12 kB", "3.4 MB". One kB is 1024 bytes, as in the limits that are told. */
export function fileSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  const digits = power > 0 && value < 9.95 ? 1 : 0;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${UNITS[power]}`;
}
