import { isImageType } from '@rejoin/core/attachments/image-types';
import { judgeAnnouncement } from '@rejoin/core/attachments/judge-announcement';
import { GUESTS_SEND } from '@rejoin/core/attachments/supported-content';
import { FILE_REFUSAL_CODES } from '@rejoin/protocol/rest/file-refusal';
import type { Live } from '../../live/create-live.ts';
import { failureOf } from '../../live/failure.ts';
import type { Settled } from './upload.ts';
import { isUploadFailure, type UploadFailure } from './upload-sentence.ts';

/** `previewUrl`: of an image's bytes in this browser. */
export type Sending = { readonly conversationId: string; readonly file: File; readonly previewUrl: string | undefined };

/** What nobody may send is known here; what this messenger takes, the gateway knows. */
const ANYTHING = GUESTS_SEND;

/** Announces the file and sends its bytes to the gateway, which judges them. */
export async function sendFile(api: Live['api'], { conversationId, file, previewUrl }: Sending): Promise<Settled> {
  const announcement = { fileName: file.name, fileType: file.type, fileSize: file.size };
  const refusal = judgeAnnouncement(announcement, ANYTHING);
  if (refusal !== undefined) return { failure: refusal };
  const pixels = isImageType(file.type) ? await sizeOf(file) : {};
  if (pixels === undefined) return { failure: 'contentInvalid' };
  try {
    const { id, url } = await api.agent.announceUpload.mutate({ conversationId, ...announcement });
    const response = await fetch(url, { method: 'PUT', body: file, headers: { 'content-type': file.type } });
    if (!response.ok) return { failure: await failureIn(response) };
    const { name: fileName, type: mime, size } = file;
    return { file: { id, fileName, mime, size, ...(previewUrl !== undefined && { previewUrl }), ...pixels } };
  } catch (error) {
    const failure = failureOf(error);
    return { failure: isUploadFailure(failure) ? failure : 'unreachable' };
  }
}

/** Pixels of the image; `undefined` when the browser can't read it. */
async function sizeOf(file: File): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return undefined;
  }
}

async function failureIn(response: Response): Promise<UploadFailure> {
  const body: unknown = await response.json().catch(() => undefined);
  const told = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  const [failure] = Object.entries(FILE_REFUSAL_CODES).find(([, code]) => code === told) ?? [];
  return isUploadFailure(failure) ? failure : 'unreachable';
}
