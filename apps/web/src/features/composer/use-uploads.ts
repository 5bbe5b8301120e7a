import { toastFailed } from '@rejoin/ui/toaster';
import { useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { newId } from '../../live/new-id.ts';
import { sendFile } from './send-file.ts';
import { settle, type Upload } from './upload.ts';

/** As many images as go with one answer. */
const IMAGES_MAX = 10;

const NONE: readonly Upload[] = [];

/** The images chosen in each conversation; they stay while another one is open. */
export function useUploads(conversationId: string) {
  const live = useLive();
  const [all, setAll] = useState<ReadonlyMap<string, readonly Upload[]>>(new Map());
  const change = (id: string, next: (uploads: readonly Upload[]) => readonly Upload[]) =>
    setAll((known) => new Map(known).set(id, next(known.get(id) ?? NONE)));
  const uploads = all.get(conversationId) ?? NONE;
  return {
    uploads,
    add(files: readonly File[]): void {
      const room = IMAGES_MAX - uploads.length;
      if (files.length > room) toastFailed(`One message carries ${IMAGES_MAX} images at most.`);
      for (const file of files.slice(0, room)) {
        const key = newId();
        const previewUrl = URL.createObjectURL(file);
        change(conversationId, (known) => [...known, { key, fileName: file.name, previewUrl, status: 'uploading' }]);
        void sendFile(live.api, { conversationId, file, previewUrl }).then((settled) =>
          change(conversationId, (known) => settle(known, key, settled)),
        );
      }
    },
    remove(key: string): void {
      const removed = uploads.find((upload) => upload.key === key);
      if (removed !== undefined) URL.revokeObjectURL(removed.previewUrl);
      change(conversationId, (known) => known.filter((upload) => upload.key !== key));
    },
    /** Those that were sent; their previews live on in the thread. */
    clear: () => change(conversationId, (known) => known.filter(({ status }) => status !== 'ready')),
  };
}
