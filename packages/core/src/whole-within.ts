export type Range = { readonly min: number; readonly max: number };

/** Whether it is a whole number from the least to the most. */
export function isWholeWithin(value: number, { min, max }: Range): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}
