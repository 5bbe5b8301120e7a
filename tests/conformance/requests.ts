/** A guest's words, as the reference's examples put them. */
export function text(words: string, message: object = {}, more: object = {}) {
  return { action: 'onMessage', message: { type: 'Text', text: words, ...message }, ...more };
}

export function presence(type: 'Join' | 'Clear') {
  return { action: 'onMessage', message: { type: 'Event', events: [{ eventType: 'Presence', presence: { type } }] } };
}

export function typing(duration?: number) {
  const event = { eventType: 'Typing', typing: { type: 'On', ...(duration !== undefined && { duration }) } };
  return { action: 'onMessage', message: { type: 'Event', events: [event] } };
}

export function attributes(customAttributes: Readonly<Record<string, string>>) {
  return { metadata: { customAttributes } };
}

/** Words that nobody else says, so that an answer to them can be told from others. */
export function unique(words: string): string {
  return `${words} ${crypto.randomUUID().slice(0, 8)}`;
}

export const ECHO = { action: 'echo', message: { type: 'Text', text: 'ping' } };
