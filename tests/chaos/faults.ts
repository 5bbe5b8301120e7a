/** What went wrong, counted, and the first cases for people. */
export type Faults = { lost: number; duplicated: number; reordered: number; readonly examples: string[] };

const EXAMPLES = 20;

/** Adds what is wrong with `found`, which ought to be `wanted`; every text is there once in `wanted`. */
export function compare(
  faults: Faults,
  where: string,
  { wanted, found }: { readonly wanted: readonly string[]; readonly found: readonly string[] },
): void {
  const note = (what: string, texts: readonly string[]) => {
    if (texts.length > 0 && faults.examples.length < EXAMPLES)
      faults.examples.push(`${where}: ${what} ${texts.slice(0, 5).join(', ')}`);
  };
  const seen = new Set(found);
  const missing = wanted.filter((text) => !seen.has(text));
  faults.lost += missing.length;
  note('without', missing);
  faults.duplicated += found.length - seen.size;
  note('twice', found.length === seen.size ? [] : found.filter((text, index) => found.indexOf(text) !== index));
  const places = new Map(wanted.map((text, place) => [text, place]));
  const order = [...seen].flatMap((text) => places.get(text) ?? []);
  const late = order.filter((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  faults.reordered += late.length;
  note(
    'out of order',
    late.map((place) => wanted[place] ?? ''),
  );
}
