import { judgeAnnouncement } from '@rejoin/core/attachments/accepted';
import type { Live } from '../../live/create-live.ts';
import { failureOf } from '../../live/failure.ts';
import type { Settled } from './upload.ts';
import { isUploadFailure, type UploadFailure } from './upload-sentence.ts';

export type Sending = { readonly conversationId: string; readonly file: File; readonly previewUrl: string };

/** Announces the file and sends its bytes to the gateway, which judges them. */
export async function sendFile(api: Live['api'], { conversationId, file, previewUrl }: Sending): Promise<Settled> {
  const announcement = { fileName: file.name, fileType: file.type, fileSize: file.size };
  const refusal = judgeAnnouncement(announcement);
  if (refusal !== undefined) return { failure: refusal };
  const size = await sizeOf(file);
  if (size === undefined) return { failure: 'contentInvalid' };
  try {
    const { id, url } = await api.agent.announceUpload.mutate({ conversationId, ...announcement });
    const response = await fetch(url, { method: 'PUT', body: file, headers: { 'content-type': file.type } });
    if (!response.ok) return { failure: await failureIn(response) };
    return { image: { id, fileName: file.name, previewUrl, ...size } };
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
  const code = typeof body === 'object' && body !== null && 'refusal' in body ? body.refusal : undefined;
  return isUploadFailure(code) ? code : response.status === 413 ? 'tooLarge' : 'unreachable';
}
