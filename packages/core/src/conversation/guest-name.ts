/** What an anonymous guest is called on an agent's screen: short, and the same in every conversation of the session. */
export function guestName(sessionId: string): string {
  return `Guest ${sessionId.replaceAll('-', '').slice(-4).toUpperCase()}`;
}
