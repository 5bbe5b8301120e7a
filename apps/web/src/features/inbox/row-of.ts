/** The conversation's row as it is drawn. */
export function rowOf(conversationId: string): HTMLElement | null {
  return document.querySelector(`[data-conversation="${CSS.escape(conversationId)}"]`);
}
