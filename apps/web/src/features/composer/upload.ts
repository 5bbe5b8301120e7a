import { isImageType } from '@rejoin/core/attachments/image-types';
import type { OutgoingFile } from '../../live/outgoing.ts';
import type { ChosenFile } from './chosen-files.ts';
import type { FileAddresses } from './file-addresses.ts';
import type { UploadFailure } from './upload-sentence.ts';

/** As many files as go with one answer. */
export const FILES_MAX = 10;

/** A file chosen for an answer: on its way to the gateway, there, or not to be had. */
export type Upload = {
  /** Of this browser's making, or the file's own once the gateway has it. */
  readonly key: string;
  /** Among the others, as they were chosen. */
  readonly order: number;
  readonly fileName: string;
  /** Absent for what is no image. */
  readonly previewUrl?: string;
} & (
  | { readonly status: 'uploading' }
  | { readonly status: 'ready'; readonly file: OutgoingFile }
  | { readonly status: 'failed'; readonly failure: UploadFailure }
);

export type Settled = { readonly file: OutgoingFile } | { readonly failure: UploadFailure };

/** Those that are under way here and those that the gateway has, or had, as they were chosen. */
export function uploadsOf(
  underWay: readonly Upload[],
  chosen: readonly ChosenFile[],
  addresses: FileAddresses,
): readonly Upload[] {
  const theirs = chosen.map(({ file, order }): Upload => {
    const { id: key, fileName, mime } = file;
    const address = addresses.get(key);
    if (address === undefined && addresses.has(key)) return { key, order, fileName, status: 'failed', failure: 'gone' };
    const preview = address !== undefined && isImageType(mime) && { previewUrl: address };
    return { key, order, fileName, ...preview, status: 'ready', file: { ...file, ...preview } };
  });
  return [...underWay, ...theirs].toSorted((a, b) => a.order - b.order);
}

/** What is still under way, or failed, once one of them is settled. */
export function settle(underWay: readonly Upload[], key: string, settled: Settled): readonly Upload[] {
  return underWay.flatMap((upload): readonly Upload[] => {
    if (upload.key !== key) return [upload];
    if ('file' in settled) return [];
    const { order, fileName, previewUrl } = upload;
    const failed = { key, order, fileName, status: 'failed', failure: settled.failure } as const;
    return [previewUrl === undefined ? failed : { ...failed, previewUrl }];
  });
}

/** Files that can go with the answer now. */
export function readyFiles(uploads: readonly Upload[]): OutgoingFile[] {
  return uploads.flatMap((upload) => (upload.status === 'ready' ? [upload.file] : [])).slice(0, FILES_MAX);
}
