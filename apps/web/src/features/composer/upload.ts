import type { OutgoingImage } from '../../live/outgoing.ts';
import type { UploadFailure } from './upload-sentence.ts';

/** An image chosen for an answer: on its way to the gateway, there, or not to be had. */
export type Upload = {
  /** Of this browser's making. */
  readonly key: string;
  readonly fileName: string;
  readonly previewUrl: string;
} & (
  | { readonly status: 'uploading' }
  | { readonly status: 'ready'; readonly image: OutgoingImage }
  | { readonly status: 'failed'; readonly failure: UploadFailure }
);

export type Settled = { readonly image: OutgoingImage } | { readonly failure: UploadFailure };

export function settle(uploads: readonly Upload[], key: string, settled: Settled): readonly Upload[] {
  return uploads.map((upload) => {
    if (upload.key !== key) return upload;
    const { fileName, previewUrl } = upload;
    return 'image' in settled
      ? { key, fileName, previewUrl, status: 'ready', image: settled.image }
      : { key, fileName, previewUrl, status: 'failed', failure: settled.failure };
  });
}

/** Images that can go with the answer now. */
export function readyImages(uploads: readonly Upload[]): OutgoingImage[] {
  return uploads.flatMap((upload) => (upload.status === 'ready' ? [upload.image] : []));
}
