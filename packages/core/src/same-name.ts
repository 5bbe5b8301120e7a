type Named = { readonly id: string; readonly name: string };

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
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
