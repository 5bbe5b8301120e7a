import { FRAME_EVENTS, isOneOf } from './names.ts';
import { isRecord, type ToPage } from './page-channel.ts';

/** What the frame says; `undefined`: nothing that the page knows. */
export function readToPage(data: unknown): ToPage | undefined {
  const { type, nonce, count, text, need, name, detail }: Record<string, unknown> = Object(data);
  if (type === 'ready' && typeof nonce === 'string') return { type, nonce };
  if (type === 'unread' && typeof count === 'number' && count >= 0 && typeof text === 'string')
    return { type, count: Math.floor(count), text };
  if (type === 'room' && (need === 'panel' || need === 'page')) return { type, need };
  if (type === 'event' && isOneOf(FRAME_EVENTS, name) && isRecord(detail)) return { type, name, detail };
  return type === 'close' || type === 'signInNeeded' ? { type } : undefined;
}
