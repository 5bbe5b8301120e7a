import { ensure } from './expect.ts';
import type { Guest } from './guest.ts';
import type { Table } from './table.ts';

/** A picture of one pixel. */
export const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

export const PHOTO = { fileName: 'photo.png', fileType: 'image/png', fileSize: PNG.length };

/** The content of a message that carries the file. */
export const fileContent = (id: string) => [{ contentType: 'Attachment', attachment: { id } }];

type Presigned = {
  readonly attachmentId: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

export async function announce(guest: Guest, more: object = {}): Promise<Presigned> {
  return (await guest.ask({ action: 'onAttachment', ...PHOTO, ...more }, 'PresignedUrlResponse')).body;
}

/** Puts the bytes as the mobile SDK does: with the headers that were given, and a type guessed from the name. */
export function put(table: Table, { url, headers }: Presigned, bytes: Uint8Array = PNG): Promise<Response> {
  const body = new Blob([new Uint8Array(bytes)]);
  return table.fetch(url, { method: 'PUT', headers: { 'content-type': 'application/octet-stream', ...headers }, body });
}

/** Announces and uploads; gives the id once the host says that the file is there. */
export async function upload(table: Table, guest: Guest): Promise<string> {
  const presigned = await announce(guest);
  const answer = await put(table, presigned);
  ensure(answer.ok, `the upload is answered with ${answer.status}`);
  await guest.next('UploadSuccessEvent', ({ body }) => body.attachmentId === presigned.attachmentId);
  return presigned.attachmentId;
}
