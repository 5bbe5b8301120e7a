/** The value below which `share` (0…1) of the samples lie, nearest rank; `NaN` without samples. Two decimals. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? Number.NaN : Math.round(value * 100) / 100;
}
