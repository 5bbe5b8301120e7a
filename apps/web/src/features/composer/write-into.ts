import { type Gap, gapsIn } from '@rejoin/core/canned-responses/fill-response';
import { typeText } from '@rejoin/ui/type-text';

/** Puts text in the place of a part of what is written, as if it had been typed: it can be undone. The first gap in it is selected. */
export function writeInto(field: HTMLTextAreaElement, place: Gap, text: string): void {
  typeText(field, place, text);
  const [gap] = gapsIn(text);
  if (gap !== undefined) field.setSelectionRange(place.from + gap.from, place.from + gap.to);
}

/** Selects the first placeholder that nobody has filled, for the agent to write over. Whether there is one. */
export function selectGap(field: HTMLTextAreaElement): boolean {
  const [gap] = gapsIn(field.value);
  if (gap === undefined) return false;
  field.focus();
  field.setSelectionRange(gap.from, gap.to);
  return true;
}
