import { AGENT_TEXT_MAX_CHARACTERS } from '@rejoin/core/conversation/message';
import type { Upload } from './upload.ts';

/** Whether there is something to send, all of it is ready, and it fits. */
export function maySend(text: string, uploads: readonly Upload[]): boolean {
  if (uploads.some(({ status }) => status === 'uploading') || text.length > AGENT_TEXT_MAX_CHARACTERS) return false;
  return text.trim() !== '' || uploads.some(({ status }) => status === 'ready');
}
