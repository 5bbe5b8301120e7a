type Named = { readonly id: string; readonly name: string };

/** A name as it is kept: without the space that was typed around it. What stands between its words stays. */
export function keptName(name: string): string {
  return name.trim();
}

/** The thing with its name as it is kept. */
export function withKeptName<Thing extends { readonly name: string }>(thing: Thing): Thing {
  return { ...thing, name: keptName(thing.name) };
}

/** As people compare names: neither case nor how an accent is written counts, nor how much space is between words. */
export function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** Whether another of its kind is called so. What is called so already may stay so, whatever else is. */
export function isNameTaken(all: readonly Named[], { id, name }: Named): boolean {
  const kept = all.find((each) => each.id === id);
  if (kept !== undefined && sameName(kept.name, name)) return false;
  return all.some((other) => other.id !== id && sameName(other.name, name));
}

/** What is wrong with a name that is taken, as a form has it; an empty list: nothing. */
export function takenProblems(
  all: Iterable<Named>,
  named: Named,
): { readonly field: 'name'; readonly problem: 'taken' }[] {
  return isNameTaken([...all], named) ? [{ field: 'name', problem: 'taken' }] : [];
}

function comparable(name: string): string {
  return keptName(name).normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}
