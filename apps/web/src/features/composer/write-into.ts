import { type Gap, gapsIn } from '@rejoin/core/canned-responses/fill-response';

/** Puts text in the place of a part of what is written, as if it had been typed: it can be undone. The first gap in it is selected. */
export function writeInto(field: HTMLTextAreaElement, { from, to }: Gap, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The one way that browsers have to write what can be undone.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const [gap] = gapsIn(text);
  if (gap !== undefined) field.setSelectionRange(from + gap.from, from + gap.to);
}

/** Selects the first placeholder that nobody has filled, for the agent to write over. Whether there is one. */
export function selectGap(field: HTMLTextAreaElement): boolean {
  const [gap] = gapsIn(field.value);
  if (gap === undefined) return false;
  field.focus();
  field.setSelectionRange(gap.from, gap.to);
  return true;
}
