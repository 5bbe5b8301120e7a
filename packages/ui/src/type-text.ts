/** Puts text in the place of a part of what is written, as if it had been typed there: it can be undone, and the field's handlers hear of it. */
export function typeText(
  field: HTMLTextAreaElement,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): void {
  field.focus();
  field.setSelectionRange(from, to);
  // The one way that browsers have to write what can be undone.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
