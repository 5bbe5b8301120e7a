import type { OutgoingFile } from '../../live/outgoing.ts';
import type { UploadFailure } from './upload-sentence.ts';

/** A file chosen for an answer: on its way to the gateway, there, or not to be had. */
export type Upload = {
  /** Of this browser's making. */
  readonly key: string;
  readonly fileName: string;
  /** Absent for what is no image. */
  readonly previewUrl?: string;
} & (
  | { readonly status: 'uploading' }
  | { readonly status: 'ready'; readonly file: OutgoingFile }
  | { readonly status: 'failed'; readonly failure: UploadFailure }
);

export type Settled = { readonly file: OutgoingFile } | { readonly failure: UploadFailure };

export function settle(uploads: readonly Upload[], key: string, settled: Settled): readonly Upload[] {
  return uploads.map((upload) => {
    if (upload.key !== key) return upload;
    const { fileName, previewUrl } = upload;
    const chosen = { key, fileName, ...(previewUrl !== undefined && { previewUrl }) };
    return 'file' in settled
      ? { ...chosen, status: 'ready', file: settled.file }
      : { ...chosen, status: 'failed', failure: settled.failure };
  });
}

/** Files that can go with the answer now. */
export function readyFiles(uploads: readonly Upload[]): OutgoingFile[] {
  return uploads.flatMap((upload) => (upload.status === 'ready' ? [upload.file] : []));
}
