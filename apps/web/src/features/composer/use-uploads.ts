import { isImageType } from '@rejoin/core/attachments/image-types';
import { toastFailed } from '@rejoin/ui/toaster';
import { useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { newId } from '../../live/new-id.ts';
import { sendFile } from './send-file.ts';
import { settle, type Upload } from './upload.ts';

/** As many files as go with one answer. */
const FILES_MAX = 10;

const NONE: readonly Upload[] = [];

/** The files chosen in each conversation; they stay while another one is open. */
export function useUploads(conversationId: string) {
  const live = useLive();
  const [all, setAll] = useState<ReadonlyMap<string, readonly Upload[]>>(new Map());
  const change = (id: string, next: (uploads: readonly Upload[]) => readonly Upload[]) =>
    setAll((known) => new Map(known).set(id, next(known.get(id) ?? NONE)));
  const uploads = all.get(conversationId) ?? NONE;
  return {
    uploads,
    add(files: readonly File[]): void {
      const room = FILES_MAX - uploads.length;
      if (files.length > room) toastFailed(`One message carries ${FILES_MAX} files at most.`);
      for (const file of files.slice(0, room)) {
        const key = newId();
        const previewUrl = isImageType(file.type) ? URL.createObjectURL(file) : undefined;
        const chosen = { key, fileName: file.name, ...(previewUrl !== undefined && { previewUrl }) };
        change(conversationId, (known) => [...known, { ...chosen, status: 'uploading' }]);
        void sendFile(live.api, { conversationId, file, previewUrl }).then((settled) =>
          change(conversationId, (known) => settle(known, key, settled)),
        );
      }
    },
    remove(key: string): void {
      const removed = uploads.find((upload) => upload.key === key);
      if (removed?.previewUrl !== undefined) URL.revokeObjectURL(removed.previewUrl);
      change(conversationId, (known) => known.filter((upload) => upload.key !== key));
    },
    /** Those that were sent; their previews live on in the thread. */
    clear: () => change(conversationId, (known) => known.filter(({ status }) => status !== 'ready')),
  };
}
