/** Text as the gateway takes it: no halves of characters, no NUL, no empty lines around it. */
export function sendable(text: string): string {
  return text.replace(/[\p{Surrogate}\0]/gu, '').trim();
}
