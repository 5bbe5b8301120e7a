import { UUID } from '../uuid.ts';

/**
 * The id of the message at `sequence`: 32 hex digits (guest API, section 3.2), the same at every reading.
 * Unique because conversation ids are random in their first 96 bits.
 */
export function messageId(conversationId: string, sequence: number): string {
  return conversationId.replaceAll('-', '').slice(0, 24) + sequence.toString(16).padStart(8, '0');
}

/** Whether an id of a client's making is one that nobody makes twice. Others are counted, some of them anew with each page. */
export function isMadeOnce(clientId: string): boolean {
  return UUID.test(clientId);
}
