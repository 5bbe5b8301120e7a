import { isImageType } from '@rejoin/core/attachments/image-types';
import { toastFailed } from '@rejoin/ui/toaster';
import { useRef, useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { newId } from '../../live/new-id.ts';
import type { OutgoingFile } from '../../live/outgoing.ts';
import { forgetFiles, keepFile } from './chosen-files.ts';
import { sendFile } from './send-file.ts';
import { FILES_MAX, type Settled, settle, type Upload, uploadsOf } from './upload.ts';
import { useChosenFiles } from './use-chosen-files.ts';

const NONE: readonly Upload[] = [];

/** The files chosen in each conversation: they stay while another one is open, and once the gateway has them also when the page is gone. */
export function useUploads(conversationId: string) {
  const live = useLive();
  const { id: agentId } = useMe();
  const place = { agentId, conversationId };
  const [all, setAll] = useState<ReadonlyMap<string, readonly Upload[]>>(new Map());
  const removed = useRef(new Set<string>());
  const { chosen, addresses, showAs, renew } = useChosenFiles(place);
  const change = (next: (uploads: readonly Upload[]) => readonly Upload[]) =>
    setAll((known) => new Map(known).set(conversationId, next(known.get(conversationId) ?? NONE)));
  const uploads = uploadsOf(all.get(conversationId) ?? NONE, chosen, addresses);

  function settled(upload: Upload, outcome: Settled): void {
    if (removed.current.has(upload.key)) return;
    if ('file' in outcome) {
      if (upload.previewUrl !== undefined) showAs(outcome.file.id, upload.previewUrl);
      keepFile(place, { file: outcome.file, order: upload.order });
    }
    change((known) => settle(known, upload.key, outcome));
  }

  return {
    uploads,
    /** In whatever conversation. */
    isUploading: [...all.values()].flat().some(({ status }) => status === 'uploading'),
    add(files: readonly File[]): void {
      const room = Math.max(0, FILES_MAX - uploads.length);
      if (files.length > room) toastFailed(`One message carries ${FILES_MAX} files at most.`);
      for (const [index, file] of files.slice(0, room).entries()) {
        const previewUrl = isImageType(file.type) ? URL.createObjectURL(file) : undefined;
        const upload: Upload = {
          key: newId(),
          order: Date.now() + index / FILES_MAX,
          fileName: file.name,
          ...(previewUrl !== undefined && { previewUrl }),
          status: 'uploading',
        };
        change((known) => [...known, upload]);
        void sendFile(live.api, { conversationId, file, previewUrl }).then((outcome) => settled(upload, outcome));
      }
    },
    remove({ key, previewUrl }: Upload): void {
      if (previewUrl !== undefined) URL.revokeObjectURL(previewUrl);
      removed.current.add(key);
      forgetFiles(place, [{ id: key }]);
      change((known) => known.filter((upload) => upload.key !== key));
    },
    /** Its image could not be loaded. */
    renew: ({ key, previewUrl = '' }: Upload) => renew(key, previewUrl),
    /** Their previews live on in the thread. */
    sent: (files: readonly OutgoingFile[]) => forgetFiles(place, files),
  };
}
