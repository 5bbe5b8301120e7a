import { type Fields, fieldsOf } from './kept-text.ts';
import type { Outgoing, OutgoingFile } from './outgoing.ts';

/** A message as this browser keeps it; `undefined` where it can't be told what it was and for whom. A file that can't be told is left out. */
export function readOutgoing(fields: Fields): Outgoing | undefined {
  const { clientMessageId, conversationId, audience, text, files, writtenAt, after, status, refusal } = fields;
  if (typeof clientMessageId !== 'string' || typeof conversationId !== 'string' || typeof text !== 'string')
    return undefined;
  if (audience !== 'guest' && audience !== 'colleagues') return undefined;
  return {
    clientMessageId,
    conversationId,
    audience,
    text,
    files: Array.isArray(files) ? files.flatMap((file) => readOutgoingFile(file) ?? []) : [],
    writtenAt: typeof writtenAt === 'number' ? writtenAt : 0,
    after: typeof after === 'number' ? after : 0,
    ...(status === 'refused' && typeof refusal === 'string' ? { status, refusal } : { status: 'pending' }),
  };
}

/** A file that the gateway has, as this browser keeps it. */
export function readOutgoingFile(value: unknown): OutgoingFile | undefined {
  const { id, fileName, mime, size, width, height } = fieldsOf(value) ?? {};
  if (typeof id !== 'string' || typeof fileName !== 'string' || typeof mime !== 'string' || typeof size !== 'number')
    return undefined;
  return {
    id,
    fileName,
    mime,
    size,
    ...(typeof width === 'number' && typeof height === 'number' && { width, height }),
  };
}
