/** One of them and several: "person", "people". */
export type Things = { readonly one: string; readonly many: string };

/** "1 person", "12 people". */
export function counted(count: number, { one, many }: Things): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
